import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { StudioProviders } from '@/components/account/studio-providers';
import { WebEditor } from '@/components/editor/shell/web';
import { openProject } from '@/lib/server/projects/open-project';
import { editorTexts } from '@/lib/texts/en/editor';
import { toolIds } from '@/lib/tools/tool-ids';

interface EditorPageProps {
  readonly params: Promise<{ readonly projectId: string }>;
  readonly searchParams: Promise<{ readonly tool?: string | readonly string[] }>;
}

const open = cache(openProject);

export async function generateMetadata({ params }: Pick<EditorPageProps, 'params'>): Promise<Metadata> {
  const opened = await open((await params).projectId);
  return { title: opened === null ? undefined : editorTexts.documentTitle(opened.project.name) };
}

/** Not found is decided here, before anything streams: the status is 404, for another person's project as for none. */
export default async function EditorPage({ params, searchParams }: EditorPageProps) {
  const opened = await open((await params).projectId);
  if (opened === null) notFound();
  const { tool } = await searchParams;
  const { user, balance, project } = opened;
  return (
    <StudioProviders user={{ id: user.id, name: user.name, email: user.email }} balance={balance} noticesAt="top-center">
      <WebEditor key={project.id} project={project} tool={toolIds.find((id) => id === tool) ?? null} />
    </StudioProviders>
  );
}
