/** What a number of a unit is in the unit of the field: a factor, as `{ '%': 1, x: 100 }` in a field of per cent, or a function. In lower case. */
export type TypedUnits = Readonly<Record<string, number | ((value: number) => number)>>;

/**
 * What somebody typed into a field of numbers: "1,5", "−3", "50 %", "0.5x"; a number without a unit is in the field's own. Null where it is none.
 */
export function parseTypedNumber(text: string, units: TypedUnits): number | null {
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))\s*(\D*)$/.exec(text.trim().replace(',', '.').replace('−', '-').toLowerCase());
  if (match === null) return null;
  const [, digits = '', unit = ''] = match;
  const scale = unit.trim() === '' ? 1 : units[unit.trim()];
  const value = Number(digits);
  if (scale === undefined || !Number.isFinite(value)) return null;
  return typeof scale === 'number' ? value * scale : scale(value);
}
