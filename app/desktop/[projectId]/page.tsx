import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { StudioProviders } from '@/components/account/studio-providers';
import { DesktopEditor } from '@/components/editor/shell/desktop/desktop';
import { openProject } from '@/lib/server/projects/open-project';
import { editorTexts } from '@/lib/texts/en/editor';

interface DesktopEditorPageProps {
  readonly params: Promise<{ readonly projectId: string }>;
}

const open = cache(openProject);

export async function generateMetadata({ params }: DesktopEditorPageProps): Promise<Metadata> {
  const opened = await open((await params).projectId);
  return { title: opened === null ? undefined : editorTexts.documentTitle(opened.project.name) };
}

/** Not found is decided here, before anything streams: the status is 404, for another person's project as for none. */
export default async function DesktopEditorPage({ params }: DesktopEditorPageProps) {
  const opened = await open((await params).projectId);
  if (opened === null) notFound();
  const { user, balance, project } = opened;
  return (
    <StudioProviders user={{ id: user.id, name: user.name, email: user.email }} balance={balance} noticesAt="top-center">
      <DesktopEditor key={project.id} project={project} />
    </StudioProviders>
  );
}
