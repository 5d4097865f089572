/**
 * What goes wrong in other engines, each by name, held against ours. Where each was found stands in
 * docs/approvals-compared.md; how a line is written in corpus/README.md.
 */
import { describe, expect, it } from 'vitest';
import { runCases } from '../../definitions/play';
import { failuresOf } from './corpus/play-line';

const elsewhere: { [wrong: string]: string[] } = {
  'weights are summed over the whole case, so that an early approval weighs again in a later stage': [
    'weight3(a=2 b=1) > weight3(a=2 c=1) :: a+ b+ c+ => running: a; path s1 s2',
    'weight3(a=2 b=1) > weight3(a=2 c=1) :: a+ b+ c+ a+ => approved',
    'weight3(a=2 b=1) :: a+ b< s:resubmit b+ => running: a; round 2',
  ],
  'one rejection kills a stage that needs a percentage': [
    '50%(a b c) :: a- => running: b c',
    '50%(a b c) :: a- b+ c+ => approved',
    '60%(a b c d e) :: a- b+ c- d+ e+ => approved',
    '60%(a b c d e) :: a- b- c- => rejected',
  ],
  'carry-over counts approvals from before a return': [
    '^round a > b > all(a c) :: a+ b+ c<< b+ => running: a c; round 2',
    '^round a > b > a :: a+ b< s:resubmit a+ b+ => approved; round 2',
    '^round b > a :: b+ a< s:resubmit(amount=5) b+ => running: a; round 2',
    '^carry ^atReturner a > all(a b) :: a+ b< s:resubmit => running: a b; round 2',
  ],
  'reminders are not armed again after a return': [
    'a.due(8 working hours).remind(50%) :: :wait(4 working hours) a< s:resubmit :wait(4 working hours) => running: a; reminders 1',
    'a > b.due(8 working hours).remind(50%) :: a+ :wait(4 working hours) b<< a+ :wait(4 working hours) => running: b; reminders 1; round 2',
    'a.due(1 working day).adds(y) :: :wait(2 working days) a< s:resubmit :wait(2 working days) => running: a y; round 2',
  ],
  'a task is lost when one of several parallel approvers returns': [
    '[ a | b ]all :: a< s:resubmit => running: a b; round 2',
    '[ a > b | c ]all :: a+ b<< => running: a c; round 2',
    '[ a > b | c ]all :: a+ c+ b<< a+ b+ c+ => approved; round 2',
    'all(a b c) > d :: a+ b+ c+ d<< a+ b+ c+ => running: d; round 2',
    'all(a b) :: a< s:resubmit a+ b+ => approved; round 2',
  ],
  'a fall-back who is inactive gets the task': [
    'a > b.empty(y) :: :leave(b) :leave(y) a+ => incident: adm(incident); why nobody',
    'a > all(b|y c) :: :leave(b) :leave(y) a+ => incident: adm(incident); why nobody',
    'a.due(1 working day).replaces(y) :: :leave(y) :wait(2 working days) => running: a; trail escalationSkipped',
  ],
  'a working day lasts 24 working hours': [
    'a.due(1 working day) :: => running: a; due 2026-11-24 09:00',
    'a.due(1 working day) :: :wait(4 working hours) a< s:resubmit => running: a; due 2026-11-24 14:00',
    'a.due(2 working days) :: => running: a; due 2026-11-25 09:00',
  ],
  'an approval rule that only the submitter could meet counts as met': [
    's.not(m n top) :: => incident: adm(incident); why nobody',
    'all(a s).drop :: a+ => running: m',
  ],
  'what nobody answers in time is approved, or simply over': [
    'a.due(8 working hours) :: :wait(60 working days) => running: a',
    'a.due(8 working hours) :: :wait(60 working days) a+ => approved',
  ],
  'what has been approved is taken back and runs again': [
    'a :: a+ s:withdraw!ENDED => approved',
    'a :: a+ a:takeBack!ENDED => approved',
  ],
};

describe.each(Object.entries(elsewhere))('elsewhere, %s', (_, lines) => {
  it.each(lines)('%s', (line) => {
    expect(failuresOf(line)).toEqual([]);
  });
});

/** A head of department who submits: by every way in which a seat could come back to them. */
const headOfDepartment = `
- name: by the rule itself
  definition: &definition
    kind: Approval
    key: head
    title: { zh: 部门审批, en: Department }
    subject: billing
    stages:
      - id: head
        title: { zh: 部门负责人, en: Head }
        approvers: [{ departmentHead: sales, empty: { to: { user: head } } }]
        due: 1 working day
  people:
    gm: {}
    head: { manager: gm, department: sales }
    seller: { manager: head, department: sales }
    admin: { roles: [admin] }
  departments: { sales: { head: head } }
  subject: { ae: seller, amountFen: 100 }
  submitter: head
  expectAtStart: { tasks: { gm: [head] } }
  events:
    - { as: head, do: approve, expect: { refused: { code: OWN_REQUEST, rule: APR-4 }, tasks: { gm: [head] } } }

- name: by the fall-back of an empty stage
  like: by the rule itself
  departments: {}
  expectAtStart: { case: incident, incident: nobody, tasks: { admin: [incident] } }
  events:
    - { as: admin, do: name, to: head, expect: { refused: { code: MAY_NOT_SIT, rule: APR-4 } } }

- name: by a substitute whom the superior entered
  like: by the rule itself
  substitutes: [{ absent: gm, substitute: head, from: 2026-11-01 }]
  events: []
  expectAtStart: { case: incident, tasks: { admin: [incident] } }

- name: by the fall-back of the settings
  like: by the rule itself
  people: { head: { manager: null } }
  topFallback: head
  events: []
  expectAtStart: { case: incident, tasks: { admin: [incident] } }

- name: by a transfer back
  like: by the rule itself
  events:
    - { as: gm, do: transfer, to: head, expect: { refused: { code: MAY_NOT_SIT, rule: APR-4 }, tasks: { gm: [head] } } }
    - { as: gm, do: addSigner, how: before, to: [head], expect: { refused: { code: MAY_NOT_SIT, rule: APR-4 } } }
    - { as: gm, do: delegate, to: head, expect: { refused: { code: MAY_NOT_SIT, rule: APR-4 } } }

- name: by resubmitting what somebody else submitted
  like: by the rule itself
  submitter: seller
  expectAtStart: { tasks: { head: [head] } }
  events:
    - { as: head, do: return, comment: 请补充, expect: { tasks: { seller: [resubmit] } } }
    - { as: admin, do: reassign, to: head, from: seller, expect: { tasks: { head: [resubmit] } } }
    - { as: head, do: resubmit, expect: { tasks: { gm: [head] } } }
`;

describe('elsewhere, a head who submits decides himself through a fall-back', () => {
  const run = runCases(headOfDepartment, undefined, () => null);
  it('has a readable case file', () => {
    expect(run).not.toHaveProperty('faults');
  });
  it.each('results' in run ? run.results : [])('APR-4 $name', ({ failures }) => {
    expect(failures).toEqual([]);
  });
});
