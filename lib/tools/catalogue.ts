import type * as z from 'zod/mini';
import { imageInputSchema, priceOfImages } from '@/lib/tools/generate-image';

/** Everything that the product knows of a tool as data; its engine is in lib/server/providers, its form in components. */
export interface Tool<Schema extends z.core.$ZodType> {
  readonly input: Schema;
  /** Q1: whole credits for validated settings. The button and the server call this one function. */
  readonly price: (input: z.output<Schema>) => number;
  /** How many outputs the settings ask for; the price divides evenly among them (H4). */
  readonly outputCount: (input: z.output<Schema>) => number;
}

function tool<Schema extends z.core.$ZodType>(definition: Tool<Schema>): Tool<Schema> {
  return definition;
}

export const toolIds = ['generate-image'] as const;
export type ToolId = (typeof toolIds)[number];

export const catalogue = {
  'generate-image': tool({ input: imageInputSchema, price: priceOfImages, outputCount: ({ count }) => count }),
} as const satisfies Record<ToolId, unknown>;

export type ToolInput<Id extends ToolId> = z.output<(typeof catalogue)[Id]['input']>;

/** Q1: the price in whole credits of validated settings. */
export function priceOf<Id extends ToolId>(id: Id, input: ToolInput<Id>): number {
  return catalogue[id].price(input);
}

const lowestPrices: Readonly<Record<ToolId, number>> = { 'generate-image': priceOfImages({ count: 1, size: '1K' }) };

/** What one output of a tool costs at least, in whole credits. */
export function lowestPriceOf(id: ToolId): number {
  return lowestPrices[id];
}
