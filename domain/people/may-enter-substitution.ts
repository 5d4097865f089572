/** For whom somebody may enter, change and end absences (APR-5): oneself, those below in the line, an administrator for everybody. */
import type { Organisation } from './organisation';
import { reportingLine } from './reporting-line';

/** `me.roles` are those held now; the reporting line is that of `organisation`. */
export function mayEnterSubstitution(
  organisation: Organisation,
  me: { id: string; roles: readonly string[] },
  absentId: string,
): boolean {
  if (me.id === absentId || me.roles.includes('admin')) return true;
  return reportingLine(organisation, absentId).some(({ id }) => id === me.id);
}

/** Everybody, active, who has `managerId` somewhere above them. */
export function peopleBelow(organisation: Organisation, managerId: string): string[] {
  return organisation.people
    .filter(({ id, active }) => active && reportingLine(organisation, id).some((above) => above.id === managerId))
    .map(({ id }) => id);
}
