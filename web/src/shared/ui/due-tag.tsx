/** A deadline in plain words: 还剩 2 小时, 今天 18:00 到期, 已超时 3 小时. */
import { Tag, Tooltip } from 'antd';
import { formatClock, formatInstant, formatInstantDay } from '../format/date';
import { dueState } from '../format/duration';
import { currentLanguage } from '../i18n';
import { useWords } from '../use-words';
import { useNow } from './use-now';
import { useSpanWords } from './use-span-words';

interface Props {
  dueAt: string | null;
  overdueSince?: string | undefined;
  provisional?: boolean;
}

export function DueTag({ dueAt, overdueSince, provisional = false }: Props) {
  const t = useWords('shared');
  const span = useSpanWords();
  const now = useNow();
  const state = dueState(dueAt, overdueSince, now);
  const clock = dueAt ? formatClock(dueAt) : '';
  const [color, text] = ((): [string | undefined, string] => {
    switch (state.kind) {
      case 'none':
        return [undefined, t('due.none')];
      case 'over':
        return ['error', t('due.over', { time: span(state.span) })];
      case 'soon':
        return ['warning', t('due.in', { time: span(state.span) })];
      case 'today':
        return ['warning', t('due.today', { clock })];
      case 'tomorrow':
        return [undefined, t('due.tomorrow', { clock })];
      case 'later':
        return [undefined, t('due.on', { date: dueAt ? formatInstantDay(dueAt, currentLanguage()) : '' })];
    }
  })();
  return (
    <Tooltip
      title={[dueAt && formatInstant(dueAt, currentLanguage()), provisional && t('due.provisional')]
        .filter(Boolean)
        .join(' · ')}
    >
      <Tag {...(color ? { color } : {})} variant="filled">
        {text}
        {provisional ? ' *' : ''}
      </Tag>
    </Tooltip>
  );
}
