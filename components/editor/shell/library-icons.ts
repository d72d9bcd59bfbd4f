import type { LucideIcon } from 'lucide-react';
import { Blend, Captions, FolderOpen, History, Shapes, Type } from 'lucide-react';
import type { LibraryTab } from '@/components/editor/provider/workspace';

/** How each kind of what can be put on the timeline is known at a glance. */
export const libraryIcons: Readonly<Record<LibraryTab, LucideIcon>> = { media: FolderOpen, text: Type, elements: Shapes, transitions: Blend, captions: Captions, history: History };
