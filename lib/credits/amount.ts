import { maxAmount } from '@/lib/credits/model';

/** T1: whether a number is an amount of credits: whole, from 0 to 1,000,000,000. */
export function isAmount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= maxAmount;
}
