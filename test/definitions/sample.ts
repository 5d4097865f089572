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

/** Everything that the language has, in one definition that makes sense. */
export const whole = `kind: Approval
key: whole
title: { zh: 全部写法, en: The whole language }
subject: lenient
calendar: office
withdraw: anyTime
resubmit: { resume: atReturner, maxRounds: 4 }
duplicates: carryOver
carryOver: round
self: drop
empty: { to: { role: gm } }
pause: question
remind: { at: [50%, 90%], then: every 1 working day, atMost: 3 }
escalate:
  - { after: 1 working day, to: { role: gm }, how: add }
require: { comment: [reject, return, abstain] }
fields: { costFen: hidden }
urge: 2 working hours
reapprove: { fromCurrent: [deliveryDate], none: [note] }
stages:
  - id: manager
    title: { zh: 经理, en: Manager }
    approvers: [{ relation: ae.manager }, { id: more, chosenBy: submitter, from: [{ role: creative }], min: 1, max: 3 }]
    exclude: [{ fromField: team }]
    decide: perGroup
    outputs: { share: percent, deputy: user }
    duplicates: askAgain
    due: 8 working hours
  - id: both
    title: { zh: 并行, en: Both }
    when: subject.amountFen > 100
    join: all
    onReject: { returnTo: previous }
    parallel:
      - - id: legal
          title: { zh: 法务, en: Legal }
          approvers: [{ id: head, departmentHead: finance, empty: incident }, { id: region, role: finance, region: east }]
          decide: { weight: { of: { head: 2, region: 1 }, need: 3 } }
          due: 2 working days
      - - id: media
          title: { zh: 媒介, en: Media }
          start: manual
          startedBy: { role: media }
          approvers: [{ role: media, department: client-service }]
          decide: any
          reject: veto
          onReject: { returnTo: submitter }
          due: 1 working day
        - id: media-check
          title: { zh: 媒介复核, en: Media check }
          when: has(outputs.manager.share) && outputs.manager.share > 10.0
          approvers: [{ superiors: { of: ae, levels: 3 } }, { user: u-wang }]
          decide: inOrder
          due: 1 working day
  - id: board
    title: { zh: 会议, en: Board }
    approvers: [{ role: gm }, { superiors: { of: submitter, upTo: gm } }, { expression: 'has(outputs.manager.deputy) ? [outputs.manager.deputy] : []' }]
    decide: { percent: 60 }
    reject: vote
    waitForAll: true
    fields: { costFen: read }
    self: nextSuperior
    empty: incident
    carryOver: adjacent
    pause: none
    urge: 1 working hour
    require: { comment: [approve] }
    remind: { at: [100%] }
    due: 3 working days
    escalate:
      - { after: 2 working days, to: { role: gm }, how: replace }
      - { after: 3 working days, then: approve, because: 按公司授权视为同意 }
    cc: [{ role: finance, on: started }, { fromField: ae }]
cc: [{ role: finance, on: ended }, { relation: submitter.manager, on: returned }]
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
