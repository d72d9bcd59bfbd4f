/** The AI tools in the order in which people meet them, and what one output of each costs at least, with all that it takes, in whole credits. `catalogue` has the rest. */
export const lowestPrices = {
  'generate-image': 10,
  'generate-video': 60,
  portrait: 15,
  'remove-background': 5,
  'write-script': 5,
  'script-to-video': 22,
  'generate-voiceover': 2,
  upscale: 5,
} as const;

export type ToolId = keyof typeof lowestPrices;
export const toolIds = Object.keys(lowestPrices) as readonly ToolId[];

/** The tool of this name; null where this release has none. */
export function toolNamed(name: string | null | undefined): ToolId | null {
  return toolIds.find((id) => id === name) ?? null;
}
