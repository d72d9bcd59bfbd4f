import { formatCount, formatWhole } from '@/lib/texts/format';

/** The frame around every signed-in page: header, account menu, theme. */
export const accountTexts = {
  toasts: 'Notices',
  nav: {
    label: 'Main',
    projects: 'Projects',
    credits: 'Credits',
    activity: 'Activity',
    store: 'Store',
  },
  balance: {
    link: (total: number) => `Balance: ${formatCount(total, 'credit', 'credits')}`,
    held: (held: number) => `${formatWhole(held)} more held by what is running now`,
  },
  offline: 'Offline',
  offlineHint: 'The server cannot be reached. What you see may be out of date; it catches up by itself.',
  menu: {
    open: (name: string) => `Account of ${name}`,
    settings: 'Settings',
    help: 'How credits work',
    lab: 'Scenario lab',
    signOut: 'Sign out',
  },
  theme: { label: 'Theme', light: 'Light', dark: 'Dark', system: 'System' },
} as const;
