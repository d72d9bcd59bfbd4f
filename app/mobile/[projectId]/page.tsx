import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { StudioProviders } from '@/components/account/studio-providers';
import { MobileEditor } from '@/components/editor/shell/mobile/mobile-editor';
import { openProject } from '@/lib/server/projects/open-project';
import { editorTexts } from '@/lib/texts/en/editor';

interface EditorPageProps {
  readonly params: Promise<{ readonly projectId: string }>;
}

/** The studio is dark in every theme. */
export const viewport: Viewport = { themeColor: '#171717' };

const open = cache(openProject);

export async function generateMetadata({ params }: EditorPageProps): Promise<Metadata> {
  const opened = await open((await params).projectId);
  return { title: opened === null ? undefined : editorTexts.documentTitle(opened.project.name) };
}

/** Not found is decided here, before anything streams: the status is 404, for another person's project as for none. */
export default async function MobileEditorPage({ params }: EditorPageProps) {
  const opened = await open((await params).projectId);
  if (opened === null) notFound();
  const { user, balance, project } = opened;
  return (
    <StudioProviders user={{ id: user.id, name: user.name, email: user.email }} balance={balance} noticesAt="top-center">
      <MobileEditor key={project.id} project={project} />
    </StudioProviders>
  );
}
