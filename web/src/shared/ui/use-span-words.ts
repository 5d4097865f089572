import { spanOf, type Span } from '../format/duration';
import { useWords } from '../use-words';

/** A span in words: 3 小时; of milliseconds or already reduced to one unit. */
export function useSpanWords() {
  const t = useWords('shared');
  return (span: Span | number): string => {
    const { unit, n } = typeof span === 'number' ? spanOf(span) : span;
    return t(`time.${unit}`, { n });
  };
}
