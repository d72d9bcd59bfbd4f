import { Monitor, Moon, Sun } from 'lucide-react';

/** The themes a person can choose, with their icons. */
export const themeChoices = [
  { id: 'light', Icon: Sun },
  { id: 'dark', Icon: Moon },
  { id: 'system', Icon: Monitor },
] as const;
