/** The parts of a source reference (G2), such as "award" and "welcome-gift"; `item` is empty where there is none. */
export interface GrantSource {
  readonly source: string;
  readonly item: string;
}

/** G2: what a source reference says of where its grant came from. */
export function readSource(sourceRef: string): GrantSource {
  const [source = '', item = ''] = sourceRef.split(':');
  return { source, item };
}
