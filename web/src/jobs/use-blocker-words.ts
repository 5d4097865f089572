import { blockerWords, type BlockerCode } from '../../../domain/jobs/job-words';
import { formatFen } from '../shared/format/money';
import type { Blocker } from '../shared/types';
import { useBilingual, useListed, useWords } from '../shared/use-words';

const isKnown = (code: string): code is BlockerCode => code in blockerWords;

/** What holds a job up, in words: what is missing (with its amount or what it is about), and who has it. */
export function useBlockerWords() {
  const said = useBilingual();
  const t = useWords('jobs');
  const shared = useWords('shared');
  const listed = useListed();
  return (blocker: Blocker): { what: string; who: string } => {
    const { amountFen: amount, item } = blocker.detail ?? {};
    const what = isKnown(blocker.code) ? said(blockerWords[blocker.code]) : blocker.code;
    const names = blocker.holders.map((holder) => (holder.id === 'client' ? shared('client.someone') : holder.name));
    return {
      what:
        typeof amount === 'number'
          ? `${what} ${formatFen(amount)}`
          : typeof item === 'string'
            ? `${what} · ${item}`
            : what,
      who: names.length > 0 ? t('blockers.holder', { names: listed([...new Set(names)]) }) : t('blockers.machine'),
    };
  };
}
