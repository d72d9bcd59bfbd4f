import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { StudioProviders } from '@/components/account/studio-providers';
import { WebEditor } from '@/components/editor/shell/web';
import { assert } from '@/lib/base/assert';
import { parseDocument } from '@/lib/editor/document/migrate';
import { requireUser } from '@/lib/server/auth/session';
import { balanceView } from '@/lib/server/credits/balance-view';
import { loadProject } from '@/lib/server/projects/load-project';
import { editorTexts } from '@/lib/texts/en/editor';

interface EditorPageProps {
  readonly params: Promise<{ readonly projectId: string }>;
}

const loadOwnProject = cache(async (projectId: string) => {
  const user = await requireUser();
  return { user, project: await loadProject(user.id, projectId) };
});

export async function generateMetadata({ params }: EditorPageProps): Promise<Metadata> {
  const { project } = await loadOwnProject((await params).projectId);
  return { title: project === null ? undefined : editorTexts.documentTitle(project.name) };
}

/** Not found is decided here, before anything streams: the status is 404, for another person's project as for none. */
export default async function EditorPage({ params }: EditorPageProps) {
  const { user, project } = await loadOwnProject((await params).projectId);
  if (project === null) notFound();
  const balance = await balanceView(user.id);
  assert(balance !== null, 'every person has a credit account');
  const document = parseDocument(project.document);
  assert(document.ok, 'what was saved is a document');
  return (
    <StudioProviders user={{ id: user.id, name: user.name, email: user.email }} balance={balance} noticesAt="top-center">
      <WebEditor key={project.id} project={{ ...project, document: document.value }} />
    </StudioProviders>
  );
}
