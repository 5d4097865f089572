/** What a refusal knows beside its words: who may not and why, until when, who was first. */
import { usePersonName } from '../../people/use-names';
import { formatInstant } from '../format/date';
import { currentLanguage } from '../i18n';
import type { Problem } from '../types';
import { useBilingual, useListed, useLookup, useWords } from '../use-words';

type Known = Record<string, unknown>;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const isBilingual = (value: unknown): value is { zh: string; en: string } =>
  isKnown(value) && typeof value.zh === 'string' && typeof value.en === 'string';
const isKnown = (value: unknown): value is Known => typeof value === 'object' && value !== null;

/** Whether there is anything to say: most refusals have said it all. */
export const hasDetails = ({ code, data }: Problem): boolean =>
  data !== undefined &&
  ['MAY_NOT_SIT', 'NOT_YOUR_TASK', 'NOT_YOUR_TURN', 'URGED_RECENTLY', 'CLAIMED', 'CHOICE_INVALID'].includes(code);

export function ProblemDetails({ problem: { code, data = {}, people = [] } }: { problem: Problem }) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const said = useBilingual();
  const listed = useListed();
  const lookup = useLookup();
  const known = usePersonName();
  const personName = (id: string) => people.find((person) => person.id === id)?.name ?? known(id);
  const at = (value: string) => formatInstant(value, currentLanguage());
  const lines = ((): string[] => {
    switch (code) {
      case 'MAY_NOT_SIT': {
        const barred = Array.isArray(data.refused) ? data.refused.filter(isKnown) : [data];
        return barred.flatMap(({ person, because }) => {
          const why = lookup('approvals', `why.${String(because)}`, '');
          const who = text(person);
          if (!why) return [];
          return [who ? shared('said.of', { what: personName(who), how: why }) : why];
        });
      }
      case 'NOT_YOUR_TASK':
      case 'NOT_YOUR_TURN': {
        const holder = text(data.holder);
        return holder ? [t('refused.holder', { name: personName(holder) })] : [];
      }
      case 'URGED_RECENTLY': {
        const next = text(data.nextAt);
        return next ? [t('refused.nextAt', { at: at(next) })] : [];
      }
      case 'CLAIMED': {
        const [by, since] = [text(data.by), text(data.at)];
        return by && since ? [t('refused.claimedBy', { name: personName(by), at: at(since) })] : [];
      }
      case 'CHOICE_INVALID': {
        const faults = Array.isArray(data.choices) ? data.choices.filter(isKnown) : [];
        return faults.map((fault) => {
          const named = Array.isArray(fault.people) ? fault.people.map((id) => personName(String(id))) : [];
          const wrong = lookup('approvals', `choice.${String(fault.wrong)}`, '');
          return shared('said.of', {
            what: isBilingual(fault.stageTitle) ? said(fault.stageTitle) : String(fault.stage),
            how: [wrong, listed(named)].filter(Boolean).join(' '),
          });
        });
      }
      default:
        return [];
    }
  })();
  return lines.map((line) => <div key={line}>{line}</div>);
}
