/** What is worth saying of a trail entry beside who did it: to whom it went, why, from where to where. */
import { usePersonName } from '../../people/use-names';
import type { Case, TrailEntry } from '../../shared/types';
import { useBilingual, useListed, useLookup, useWords } from '../../shared/use-words';
import { peopleIn } from './trail-people';
import { useStageTitle } from './use-stage-title';
import { useValueText } from './use-value-text';

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

export function useTrailWords(subject: Case): (entry: TrailEntry) => string {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const said = useBilingual();
  const lookup = useLookup();
  const listed = useListed();
  const personName = usePersonName();
  const stageTitle = useStageTitle(subject);
  const valueText = useValueText();

  /** A word of the entry that has words of its own. */
  const word = (key: string): string => lookup('approvals', key, '');
  const number = (value: unknown): string => (typeof value === 'number' ? String(value) : '');
  const titles = (what: 'keeps' | 'notAsked' | 'gone' | 'askedAgain', ids: unknown): string => {
    const named = texts(ids).map(stageTitle);
    return named.length > 0 ? t(`trail.${what}`, { stages: listed(named) }) : '';
  };
  const outputs = (given: unknown): string => {
    if (typeof given !== 'object' || given === null) return '';
    const known = new Map(subject.stages.flatMap((stage) => stage.outputs).map((one) => [one.name, one]));
    return listed(
      Object.entries(given).map(([name, value]) => {
        const output = known.get(name);
        return shared('said.of', {
          what: output ? said(output.label) : name,
          how: valueText(output?.kind ?? '', value),
        });
      }),
    );
  };

  return (entry) => {
    const { operation, detail = {} } = entry;
    const people = listed([...new Set(peopleIn(entry))].map(personName));
    const more: string[] = [];
    switch (operation) {
      case 'ended':
        more.push(word(`outcome.${String(detail.outcome)}`));
        break;
      case 'signersAdded':
        more.push(word(`signer.${String(detail.kind)}`));
        break;
      case 'stageSkipped':
      case 'blockSkipped':
        more.push(word(`because.${typeof detail.because === 'string' ? detail.because : 'condition'}`));
        break;
      case 'stageKept':
        more.push(t('path.keptFrom', { n: number(detail.from) }));
        break;
      case 'branchSkipped':
        more.push(t('path.branch', { n: number(detail.branch) }));
        break;
      case 'roundOpened':
        more.push(word(`round.${String(detail.why)}`));
        break;
      case 'copied':
        more.push(word(`copies.on.${String(detail.on)}`));
        break;
      case 'jumped':
        if (typeof detail.from === 'string') more.push(t('trail.from', { stage: stageTitle(detail.from) }));
        break;
      case 'incidentRaised':
        more.push(word(`incident.${String(detail.why)}`));
        break;
      case 'migrated':
        more.push(t('trail.versions', { from: number(detail.from), to: number(detail.to) }));
        more.push(titles('keeps', detail.keeps), titles('askedAgain', detail.askedAgain));
        more.push(titles('notAsked', detail.notAsked), titles('gone', detail.gone));
        break;
      case 'approved':
        more.push(outputs(detail.outputs));
        break;
    }
    return [people, ...more].filter(Boolean).join(' · ');
  };
}
