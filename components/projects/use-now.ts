'use client';
import { useEffect, useState } from 'react';

const minuteMs = 60_000;

/** The time in ms, a minute fresh. It begins with the server's, so that the first picture is the same on both sides. */
export function useNow(serverNow: number): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minuteMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
