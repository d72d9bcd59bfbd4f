/** The Desktop and the Mobile surface without a connection. */
export const offlineTexts = {
  editing: 'You are offline. Changes are kept on this device and saved when the connection is back.',
  missingMedia: (count: number) => (count === 1 ? 'One medium of this project is not on this device; it comes with the connection.' : `${count} media of this project are not on this device; they come with the connection.`),
  opening: 'Opening what is on this device',
  retry: 'Try again',
  projects: 'Projects on this device',
  nobody: {
    title: 'You are offline',
    description: 'Nothing is kept on this device. Connect to sign in and to open your projects.',
  },
  empty: {
    title: 'You are offline',
    description: 'No project was open on this device yet. Connect to open one; from then on it is here without a connection too.',
  },
  elsewhere: {
    title: 'This project is not on this device',
    description: 'A project can be opened without a connection where it was open before. Connect to open this one.',
  },
} as const;
