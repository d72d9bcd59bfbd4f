import type { ExportFormat } from '@/lib/editor/export/settings';

const maxLength = 80;

/** A name that every file system takes: the project's, without what they refuse, and the ending of the format. */
export function exportFileName(projectName: string, format: ExportFormat): string {
  const plain = projectName
    .normalize('NFC')
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .slice(0, maxLength)
    .replace(/[. ]+$/, '');
  // Some systems keep these for devices.
  const isTaken = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain);
  return `${plain === '' || isTaken ? 'video' : plain}.${format === 'jpeg' ? 'jpg' : format}`;
}
