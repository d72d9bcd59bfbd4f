/** One range of RFC 9110; null where the header is not one, which then is ignored. */
export function parseRange(header: string, sizeBytes: number): { startByte: number; endByte: number } | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  if (match === null) return null;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return null;
  const startByte = from === '' ? Math.max(0, sizeBytes - Number(to)) : Number(from);
  const endByte = from === '' || to === '' ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1);
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null;
  return startByte >= sizeBytes || (from === '' && Number(to) === 0) ? 'unsatisfiable' : { startByte, endByte };
}
