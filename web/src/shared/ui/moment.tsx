import { formatInstant } from '../format/date';
import { currentLanguage } from '../i18n';
import { useWords } from '../use-words';
import { useNow } from './use-now';
import { useSpanWords } from './use-span-words';

/** An instant: how long ago, with day and clock on hover; `plain` shows day and clock themselves. */
export function Moment({ at, plain = false }: { at: string; plain?: boolean }) {
  const t = useWords('shared');
  const span = useSpanWords();
  const now = useNow();
  const full = formatInstant(at, currentLanguage());
  const age = now - Date.parse(at);
  const ago = age < 60_000 ? t('time.justNow') : t('time.ago', { time: span(age) });
  return (
    <time dateTime={at} title={full}>
      {plain ? full : ago}
    </time>
  );
}
