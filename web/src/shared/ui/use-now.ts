import { useEffect, useState } from 'react';

/** This device's clock in ms, looked at every 30 s or as given: only for words such as "3 hours left", never for decisions. */
export function useNow(everyMs = 30_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
