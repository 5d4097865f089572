/** Definitions for tests: a small sound one, and the same with a part replaced. */
import { compileDefinition, productNames } from '../../definitions/compile';
import type { Compiled, Finding, FindingCode } from '../../definitions/compile';
import { subjectKinds } from '../../domain/subjects';

export const sound = `kind: Approval
key: sample
title: { zh: 样例, en: Sample }
subject: estimate
reapprove: { fromCurrent: [deliveryDate], none: [note] }
stages:
  - id: first
    title: { zh: 初审, en: First }
    approvers: [{ relation: ae.manager }]
    due: 8 working hours
  - id: second
    title: { zh: 复审, en: Second }
    when: subject.amountFen >= 5000000
    approvers: [{ role: finance }]
    decide: any
    due: 1 working day
`;

/** Names as an installation has them: lists that are given are checked. */
export const names = {
  ...productNames,
  departments: ['client-service', 'finance'],
  users: ['u-wang'],
  calendars: ['office'],
};

/** Two kinds more than the product has: one that silence may approve, one with users. */
const estimate = subjectKinds.estimate;
if (!estimate) throw new Error('The estimate is not registered');
export const namesWithLenient = {
  ...names,
  subjectKinds: {
    ...subjectKinds,
    lenient: {
      ...estimate,
      kind: 'lenient',
      systemMayApprove: true,
      fields: { ...estimate.fields, team: { kind: 'users', label: { zh: '团队', en: 'Team' } } },
    },
  },
} as const;

/** The sound definition with `part` replaced by `by`; fails when the part is not there. */
export function changed(part: string | RegExp, by: string, of = sound): string {
  const text = of.replace(part, by);
  if (text === of) throw new Error(`The sample has no ${String(part)}`);
  return text;
}

export function lint(text: string): Compiled {
  return compileDefinition(text, namesWithLenient);
}

export function found(text: string, code: FindingCode): Finding[] {
  return lint(text).findings.filter((finding) => finding.code === code);
}
