/**
 * The shorthand in which the corpus writes what happens: `a+ b- m:start :wait(1 working day) a+!ALREADY_DECIDED`.
 * An exclamation mark says that it is refused, with which code. README.md lists every word.
 */
import { split } from './read-definition';

type Data = { [key: string]: unknown };

/** Events as a scenario says them, each with what it expects of a refusal. */
export function readEvents(text: string): Data[] {
  return split(text, ' ').map((word) => {
    const [, event = word, code] = /^(.*?)(?:!([A-Z_]+))?$/.exec(word) ?? [];
    return { ...readEvent(event), expect: { refused: code ?? null } };
  });
}

const signs: { [sign: string]: string } = { '+': 'approve', '-': 'reject', '0': 'abstain' };

function readEvent(text: string): Data {
  // a+ a- a0 a+@s2 a<  a<<  a<s1
  const [, as, sign, stage] = /^([a-z0-9]+?)([+\-0])(?:@([a-z0-9-]+))?$/.exec(text) ?? [];
  if (as !== undefined && sign !== undefined) {
    return { as, do: signs[sign], comment: 'x', ...(stage !== undefined && { stage }) };
  }
  const [, returner, to] = /^([a-z0-9]+)<(<|[a-z0-9-]*)$/.exec(text) ?? [];
  if (returner !== undefined) {
    return { as: returner, do: 'return', comment: 'x', to: to === '<' ? 'previous' : to === '' ? 'submitter' : to };
  }
  const [, who = '', word = '', value = '', at] =
    /^([a-z0-9]*):(\w+)(?:\(([^)]*)\))?(?:@([a-z0-9-]+))?$/.exec(text) ?? [];
  const read = words[word];
  if (!read) throw new Error(`There is no event ${text}`);
  return { ...(who !== '' && { as: who }), ...read(value), ...(at !== undefined && { stage: at }) };
}

const people = (value: string): string[] => value.split(',');
const fieldsOf = (value: string): Data => {
  const [name = '', content = ''] = value.split('=');
  return {
    [{ amount: 'amountFen', delivery: 'deliveryDate' }[name] ?? name]: name === 'amount' ? Number(content) : content,
  };
};

const words: { [word: string]: (value: string) => Data } = {
  // deciding
  gives: (sum) => ({ do: 'approve', comment: 'x', outputs: { sum: Number(sum) } }),
  silent: (what) => ({ do: what }),
  stale: (version) => ({ do: 'approve', version: Number(version) }),
  saw: (revision) => ({ do: 'approve', subjectRevision: Number(revision) }),
  // seats
  transfer: (to) => ({ do: 'transfer', to }),
  delegate: (to) => ({ do: 'delegate', to }),
  opine: () => ({ do: 'opine', comment: 'x' }),
  recall: () => ({ do: 'recall' }),
  before: (to) => ({ do: 'addSigner', how: 'before', to: people(to) }),
  after: (to) => ({ do: 'addSigner', how: 'after', to: people(to) }),
  beside: (to) => ({ do: 'addSigner', how: 'parallel', to: people(to) }),
  unsign: (from) => ({ do: 'removeSigner', from, reason: 'x' }),
  takeBack: () => ({ do: 'takeBack', reason: 'x' }),
  claim: () => ({ do: 'claim' }),
  release: () => ({ do: 'release', reason: 'x' }),
  start: () => ({ do: 'start' }),
  skip: (reason) => ({ do: 'skip', reason }),
  // talking
  comment: () => ({ do: 'comment', comment: 'x' }),
  ask: (to) => ({ do: 'ask', to, comment: 'x' }),
  answer: () => ({ do: 'answer', comment: 'x' }),
  urge: () => ({ do: 'urge' }),
  // the subject
  resubmit: (change) => ({ do: 'resubmit', ...(change !== '' && { subject: fieldsOf(change) }) }),
  choose: (value) => {
    const [place = '', chosen = ''] = value.split('=');
    return { do: 'resubmit', chosen: { [place]: people(chosen) } };
  },
  revise: (change) => ({ do: 'revise', subject: fieldsOf(change) }),
  withdraw: () => ({ do: 'withdraw', reason: 'x' }),
  // administrators
  reassign: (value) => ({ do: 'reassign', from: people(value)[0], to: people(value)[1], reason: 'x' }),
  name: (to) => ({ do: 'name', to, reason: 'x' }),
  jump: (to) => ({ do: 'jump', to, reason: 'x' }),
  suspend: () => ({ do: 'suspend', reason: 'x' }),
  resume: () => ({ do: 'resume', reason: 'x' }),
  end: () => ({ do: 'terminate', reason: 'x' }),
  // the world
  wait: (time) => (/^\d{4}-/.test(time) ? { do: 'wait', at: time } : { do: 'wait', for: time }),
  away: (value) => {
    const [absent, substitute, from = '+0'] = people(value);
    return {
      do: 'change',
      substitutes: [{ absent, substitute, from: from === '+0' ? '2026-11-01' : from }],
    };
  },
  back: (who) => ({ do: 'change', back: people(who) }),
  leave: (who) => ({ do: 'change', people: { [who]: { active: false } } }),
  manager: (value) => ({ do: 'change', people: { [people(value)[0] ?? '']: { manager: people(value)[1] } } }),
  loses: (who) => ({ do: 'change', people: { [who]: { roles: [] } } }),
};
