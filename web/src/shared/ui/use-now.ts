import { useEffect, useState } from 'react';

/** This device's clock in ms, looked at every 30 s: only for words such as "3 hours left", never for decisions. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
