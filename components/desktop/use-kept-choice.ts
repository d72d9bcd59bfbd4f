'use client';
import { useLayoutEffect, useState } from 'react';

/** One of several values, as the person left it on this device. The server draws the first one. */
export function useKeptChoice<const Value extends string>(key: string, values: readonly [Value, ...Value[]]): [Value, (next: Value) => void] {
  const [value, setValue] = useState<Value>(values[0]);
  useLayoutEffect(() => {
    try {
      const kept = localStorage.getItem(key);
      setValue((before) => values.find((each) => each === kept) ?? before);
    } catch {
      // Where nothing can be kept, it is the first one again.
    }
  }, [key, values]);
  const choose = (next: Value) => {
    setValue(next);
    try {
      localStorage.setItem(key, next);
    } catch {
      // It lasts as long as the page.
    }
  };
  return [value, choose];
}
