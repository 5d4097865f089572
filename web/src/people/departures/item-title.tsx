/** What a departure touches, as people know it: its title, linked where there is a page, and what else is worth knowing. */
import { Link } from 'react-router';
import { stageWords } from '../../../../domain/jobs/job-words';
import { casePath } from '../../approvals/case-path';
import { jobPath } from '../../jobs/job-path';
import { formatInstant, formatInstantDay } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import type { DepartureItem, PersonRef } from '../../shared/types';
import { useBilingual, useLookup, useWords } from '../../shared/use-words';
import { staffPath } from '../people-path';
import { usePersonName } from '../use-names';

type Shown = Pick<DepartureItem, 'id' | 'kind' | 'title' | 'detail'>;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** `person`: whose departure it is, who may not be among the active any more. */
export function ItemTitle({ item, person }: { item: Shown; person: PersonRef }) {
  const path = pathOf(item);
  const title = useItemTitle(person)(item);
  const facts = useItemFacts()(item);
  return (
    <div>
      <div className="title">{path ? <Link to={path}>{title}</Link> : title}</div>
      {facts.length > 0 && <div className="muted small">{facts.join(' · ')}</div>}
    </div>
  );
}

function pathOf({ kind, detail }: Shown): string | null {
  const [caseId, number, userId] = [text(detail['caseId']), text(detail['number']), text(detail['userId'])];
  switch (kind) {
    case 'task':
    case 'submission':
      return caseId && casePath(caseId);
    case 'job':
      return number && jobPath(number);
    case 'report':
      return userId && staffPath(userId);
    default:
      return null;
  }
}

/** Titles that come as keys are put in words. */
export function useItemTitle(person: PersonRef): (item: Shown) => string {
  const t = useWords('people');
  const lookup = useLookup();
  const nameOf = usePersonName();
  const name = (id: string): string => (id === person.id ? person.name : nameOf(id));
  return ({ kind, title, detail }) => {
    switch (kind) {
      case 'role':
        return lookup('people', `role.${title}`, title);
      case 'setting':
        return lookup('people', `departure.detail.${title}`, title);
      case 'substitution':
        return t('departure.detail.absence', {
          absent: name(text(detail['absentId']) ?? ''),
          substitute: name(text(detail['substituteId']) ?? ''),
        });
      default:
        return title;
    }
  };
}

function useItemFacts(): (item: Shown) => string[] {
  const t = useWords('people');
  const lookup = useLookup();
  const say = useBilingual();
  const language = currentLanguage();
  return ({ kind, detail }) => {
    const facts: (string | null)[] = [];
    if (kind === 'task') {
      const [taskKind, dueAt] = [text(detail['taskKind']), text(detail['dueAt'])];
      facts.push(taskKind && lookup('approvals', `taskKind.${taskKind}`, taskKind));
      facts.push(dueAt && t('departure.detail.due', { at: formatInstant(dueAt, language) }));
      if (detail['onBehalf'] === true) facts.push(t('departure.detail.onBehalf'));
    }
    if (kind === 'job') {
      const stage = text(detail['stage']);
      const words = Object.entries(stageWords).find(([key]) => key === stage)?.[1];
      facts.push(words ? say(words) : stage);
    }
    if (kind === 'submission' && detail['withJob'] === true) facts.push(t('departure.detail.withJob'));
    if (kind === 'role') facts.push(text(detail['region']));
    if (kind === 'definition') facts.push(t('departure.detail.version', { n: String(detail['version']) }));
    if (kind === 'substitution') {
      const [from, to] = [text(detail['from']), text(detail['to'])];
      const day = (at: string | null) => (at ? formatInstantDay(at, language) : t('absence.untilEnded'));
      facts.push(`${day(from)} – ${day(to)}`);
    }
    return facts.filter((fact) => fact !== null);
  };
}
