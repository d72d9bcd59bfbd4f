'use client';
import { SearchX } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { projectsTexts } from '@/lib/texts/en/projects';

const texts = projectsTexts.noMatch;

/** No project has these words in its name. */
export function NoMatch({ query, onClear }: { readonly query: string; readonly onClear: () => void }) {
  const clear = (
    <Button variant="secondary" onClick={onClear}>
      {texts.clear}
    </Button>
  );
  return <EmptyState icon={<SearchX />} title={texts.title} description={texts.description(query)} action={clear} />;
}
