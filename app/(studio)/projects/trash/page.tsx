import type { Metadata } from 'next';
import { TrashView } from '@/components/projects/trash-view';
import { requireUser } from '@/lib/server/auth/session';
import { systemNow } from '@/lib/server/clock';
import { listTrash } from '@/lib/server/projects/list-trash';
import { trashTexts } from '@/lib/texts/en/trash';

export const metadata: Metadata = { title: trashTexts.documentTitle };

export default async function TrashPage() {
  const user = await requireUser();
  return <TrashView projects={await listTrash(user.id)} now={systemNow()} />;
}
