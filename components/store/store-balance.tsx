'use client';
import { useBalance } from '@/components/account/account-provider';
import { storeTexts } from '@/lib/texts/en/store';

export function StoreBalance() {
  return <p className="font-medium tabular">{storeTexts.balance(useBalance().total)}</p>;
}
