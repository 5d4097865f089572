/** Whether an absence may be entered, or given another end (APR-5): its period, its people, and what it would close. */
import type { Instant } from '../shared/process';
import { refuse, type Refusal } from '../shared/refusal';
import { findPerson } from './find-person';
import type { Organisation } from './organisation';
import { findLinkFault, type Link } from './substitution-links';

export interface SubstitutionFacts {
  now: Instant;
  /** People as of the beginning, or as of now when it has begun. */
  atBegin: Organisation;
  /** Every other absence that is not cancelled, over ones included. */
  others: readonly Link[];
}

/**
 * Null when it may be. Refuses INVALID (who stands in for themselves; an end that is not after the beginning; wholly in
 * the past; somebody unknown or inactive when it begins), SUBSTITUTE_CYCLE and SUBSTITUTE_CHAIN_TOO_LONG with the links
 * in `data.links`, the first absent one first.
 */
export function checkSubstitution(entry: Link, { now, atBegin, others }: SubstitutionFacts): Refusal | null {
  const faults = [...periodFaults(entry, now), ...peopleFaults(entry, atBegin)];
  if (faults.length > 0) {
    const detail = faults.map(({ path, message }) => `${path}: ${message}`).join('; ');
    return refuse('INVALID', detail, { rule: 'APR-5', data: { errors: faults } }).refusal;
  }
  const found = findLinkFault(entry, others);
  if (!found) return null;
  const links = found.links.map(({ id, absentId, substituteId, from, to }) => ({
    id,
    absentId,
    substituteId,
    from,
    to,
  }));
  return found.kind === 'circle'
    ? refuse('SUBSTITUTE_CYCLE', 'They would stand in for each other in a circle', { rule: 'APR-5', data: { links } })
        .refusal
    : refuse('SUBSTITUTE_CHAIN_TOO_LONG', 'A chain of substitutes has five links at most', {
        rule: 'APR-5',
        data: { links },
      }).refusal;
}

type Fault = { path: string; message: string; code: string };

function periodFaults({ from, to }: Link, now: Instant): Fault[] {
  if (to === null) return [];
  if (Date.parse(to) <= Date.parse(from))
    return [{ path: 'to', message: 'Is not after its beginning', code: 'not_after' }];
  if (Date.parse(to) <= Date.parse(now)) return [{ path: 'to', message: 'Is over already', code: 'past' }];
  return [];
}

function peopleFaults({ absentId, substituteId }: Link, atBegin: Organisation): Fault[] {
  if (absentId === substituteId)
    return [{ path: 'substituteId', message: 'Nobody stands in for themselves', code: 'self' }];
  return [personFault('absentId', absentId, atBegin), personFault('substituteId', substituteId, atBegin)].flat();
}

function personFault(path: string, id: string, organisation: Organisation): Fault[] {
  const person = findPerson(organisation, id);
  if (!person) return [{ path, message: 'No such person', code: 'unknown_person' }];
  return person.active ? [] : [{ path, message: 'Is not active when it begins', code: 'inactive' }];
}
