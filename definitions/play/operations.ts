/**
 * What can be done in a scenario: every operation of the engine by its own name, and what only a scenario does. Decides
 * what each has to say; how it becomes an event is in `to-event.ts`.
 */
import type { TaskOperation } from '../../domain/approvals';

export const operations = [
  // with a seat of one's own
  'approve',
  'reject',
  'abstain',
  'return',
  'transfer',
  'delegate',
  'opine',
  'recall',
  'addSigner',
  'removeSigner',
  'takeBack',
  'claim',
  'release',
  // with a manual stage
  'start',
  'skip',
  // by talking
  'comment',
  'ask',
  'answer',
  'urge',
  // by whoever submitted
  'resubmit',
  'withdraw',
  'revise',
  // by an administrator
  'reassign',
  'name',
  'jump',
  'suspend',
  'resume',
  'migrate',
  'terminate',
  // by the world
  'wait',
  'advance',
  'change',
] as const;

export type ScenarioOperation = (typeof operations)[number];

/** What `to` names: one person, several, a place in the definition, or where a return leads. */
export type Target = 'person' | 'people' | 'place' | 'returnTo';

export interface Needs {
  /** Nobody does it: time passes, the world changes, or the process that owns the subject may be meant. */
  nobody?: true;
  to?: Target;
  /** `to` may be left out. */
  toMayLack?: true;
  needs?: readonly ('how' | 'from' | 'definition')[];
}

/** What an operation cannot do without. */
export const needsOf: { [operation in ScenarioOperation]: Needs } & { [operation in TaskOperation]: Needs } = {
  approve: {},
  reject: {},
  abstain: {},
  return: { to: 'returnTo', toMayLack: true },
  transfer: { to: 'person' },
  delegate: { to: 'person' },
  opine: {},
  recall: {},
  addSigner: { to: 'people', needs: ['how'] },
  removeSigner: { needs: ['from'] },
  takeBack: {},
  claim: {},
  release: {},
  start: {},
  skip: {},
  comment: {},
  ask: { to: 'person' },
  answer: {},
  urge: {},
  resubmit: {},
  withdraw: {},
  revise: { nobody: true },
  reassign: { to: 'person' },
  name: { to: 'person' },
  jump: { to: 'place' },
  suspend: {},
  resume: {},
  migrate: { needs: ['definition'] },
  terminate: {},
  wait: { nobody: true },
  advance: { nobody: true },
  change: { nobody: true },
};

/** Keys that mean something with these operations alone: anywhere else they would be passed over in silence. */
export const onlyWith: { [key: string]: readonly ScenarioOperation[] } = {
  how: ['addSigner'],
  definition: ['migrate'],
  chosen: ['resubmit'],
  outputs: ['approve', 'reject', 'abstain', 'return'],
  people: ['change'],
  departments: ['change'],
  substitutes: ['change'],
  back: ['change'],
  calendar: ['change'],
  for: ['wait', 'advance'],
};
