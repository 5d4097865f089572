/**
 * The shorthand in which the corpus writes a definition:
 *
 *     ^rounds(3) any(a b) > [ legal=c > d | 2of(e f g).vote ]all > finance=any(@finance).due(1 working day)
 *
 * Stages are called s1, s2, ... and blocks p1, p2, ... unless they are named. README.md lists every word.
 */

type Data = { [key: string]: unknown };

/** The definition as data, as it would stand in YAML. */
export function readDefinition(text: string): Data {
  const { options, rest } = topOptions(text.trim());
  const count = { stages: 0, blocks: 0 };
  const stages = split(rest, '>').map((item) =>
    item.startsWith('[') ? readBlock(item, count) : readStage(item, count),
  );
  const title = { zh: '样例', en: 'Corpus' };
  return { kind: 'Approval', key: 'corpus', title, subject: 'estimate', ...options, stages };
}

interface Count {
  stages: number;
  blocks: number;
}

/** `^anyTime`, `^rounds(3)`, ... before the first stage. */
function topOptions(text: string): { options: Data; rest: string } {
  const options: Data = {};
  let rest = text;
  for (let match = /^\^(\w+)(?:\(([^)]*)\))?\s*/.exec(rest); match; match = /^\^(\w+)(?:\(([^)]*)\))?\s*/.exec(rest)) {
    const [all, word = '', value = ''] = match;
    rest = rest.slice(all.length);
    const option = topWords[word]?.(value, options);
    if (!option) throw new Error(`There is no ^${word}`);
    Object.assign(options, option);
  }
  return { options, rest };
}

const topWords: { [word: string]: (value: string, so: Data) => Data } = {
  anyTime: () => ({ withdraw: 'anyTime' }),
  never: () => ({ withdraw: 'never' }),
  rounds: (value, so) => ({ resubmit: { ...(so.resubmit as Data | undefined), maxRounds: Number(value) } }),
  atReturner: (_, so) => ({ resubmit: { ...(so.resubmit as Data | undefined), resume: 'atReturner' } }),
  none: (value, so) => ({ reapprove: { ...(so.reapprove as Data | undefined), none: value.split(' ') } }),
  current: (value, so) => ({ reapprove: { ...(so.reapprove as Data | undefined), fromCurrent: value.split(' ') } }),
  carry: () => ({ duplicates: 'carryOver' }),
  round: () => ({ duplicates: 'carryOver', carryOver: 'round' }),
  drop: () => ({ self: 'drop' }),
  pause: () => ({ pause: 'question' }),
  cc: (value) => ({ cc: copies(value) }),
};

/** `[ a > b | c ]all.back(previous)`, or `]any`. */
function readBlock(text: string, count: Count): Data {
  const close = text.lastIndexOf(']');
  count.blocks += 1;
  const [, join = '', options = ''] = /^(all|any)(.*)$/.exec(text.slice(close + 1).trim()) ?? [];
  const id = `p${count.blocks}`;
  const parallel = split(text.slice(1, close), '|').map((branch) =>
    split(branch, '>').map((stage) => readStage(stage, count)),
  );
  return { id, title: { zh: id, en: id }, parallel, join, ...stageOptions(options) };
}

/** `name=mode(entries).option.option(value)`, or a single person. */
function readStage(text: string, count: Count): Data {
  count.stages += 1;
  const [, name, body = ''] = /^(?:([a-z][a-z0-9-]*)=)?(.*)$/s.exec(text) ?? [];
  const id = name ?? `s${count.stages}`;
  const [, mode = '', inside = '', options = ''] =
    /^(any|all|order|groups\d*|\d+of|\d+%|weight\d+)\(((?:[^()]|\([^()]*\))*)\)(.*)$/s.exec(body) ?? [];
  const [, single = '', singleOptions = ''] = /^([^.]+)(.*)$/s.exec(body) ?? [];
  const entries = mode === '' ? [single] : split(inside, ' ');
  const approvers = entries.map((entry) => readEntry(entry, mode));
  const decide = mode === '' ? (single.startsWith('@') ? 'any' : undefined) : readMode(mode, entries);
  return {
    id,
    title: { zh: id, en: id },
    approvers,
    ...(decide !== undefined && { decide }),
    ...stageOptions(mode === '' ? singleOptions : options),
  };
}

function readMode(mode: string, entries: string[]): unknown {
  const number = Number(/\d+/.exec(mode)?.[0]);
  if (mode.startsWith('groups')) {
    if (Number.isNaN(number)) return 'perGroup';
    const groups = entries.map((entry): [string, number] => [entry.slice(0, entry.indexOf(':')), number]);
    return { perGroup: Object.fromEntries(groups) };
  }
  if (mode.endsWith('of')) return { atLeast: number };
  if (mode.endsWith('%')) return { percent: number };
  if (!mode.startsWith('weight')) return mode === 'order' ? 'inOrder' : mode;
  const weights = entries.map((entry): [string, number] => {
    const [who = '', weight] = entry.replace('@', '').split('=');
    return [who, Number(weight)];
  });
  return { weight: { of: Object.fromEntries(weights), need: number } };
}

/** `a`, `@finance`, `up2`, `x:a,b` (a group), `?1-2:a,b` (the submitter chooses), `a|y` (fall-back y). */
function readEntry(text: string, mode: string): Data {
  const [who = '', fallBack] = text.split('|');
  const empty = fallBack === undefined ? {} : { empty: { to: readPerson(fallBack) } };
  const [, least, most, from] = /^\?(\d)-(\d):(.+)$/.exec(who) ?? [];
  if (from !== undefined) {
    const candidates = from.split(',').map(readPerson);
    return { chosenBy: 'submitter', from: candidates, min: Number(least), max: Number(most), ...empty };
  }
  if (mode.startsWith('weight')) {
    const [person = ''] = who.split('=');
    return person.startsWith('@')
      ? { ...readPerson(person), id: person.slice(1) }
      : { ...readPerson(person), id: person };
  }
  const [, group, people] = /^([a-z]+):(.+)$/.exec(who) ?? [];
  if (group === undefined || people === undefined) return { ...readPerson(who), ...empty };
  const list = people.split(',');
  const one = list.length === 1 ? readPerson(people) : { expression: JSON.stringify(list) };
  return { id: group, ...one, ...empty };
}

function readPerson(text: string): Data {
  if (text.startsWith('@')) return { role: text.slice(1) };
  if (/^up\d$/.test(text)) return { superiors: { of: 'submitter', levels: Number(text.slice(2)) } };
  return { user: text };
}

function stageOptions(text: string): Data {
  return Object.assign(
    {},
    ...[...text.matchAll(/\.(\w+)(?:\(([^)]*)\))?/g)].map(([, word = '', value = '']) => {
      const read = stageWords[word];
      if (!read) throw new Error(`There is no .${word}`);
      return read(value);
    }),
  ) as Data;
}

const stageWords: { [word: string]: (value: string) => Data } = {
  veto: () => ({ reject: 'veto' }),
  vote: () => ({ reject: 'vote' }),
  wait: () => ({ waitForAll: true }),
  back: (to) => ({ onReject: { returnTo: to } }),
  when: (cel) => ({ when: cel.replace('amount', 'subject.amountFen') }),
  whenSum: (over) => ({ when: `has(outputs.s1.sum) && outputs.s1.sum > ${over}` }),
  manual: (who) => ({ start: 'manual', ...(who !== '' && { startedBy: readPerson(who) }) }),
  drop: () => ({ self: 'drop' }),
  carry: () => ({ duplicates: 'carryOver' }),
  round: () => ({ duplicates: 'carryOver', carryOver: 'round' }),
  again: () => ({ duplicates: 'askAgain' }),
  empty: (who) => ({ empty: { to: readPerson(who) } }),
  not: (who) => ({ exclude: who.split(' ').map(readPerson) }),
  hides: (field) => ({ fields: { [field]: 'hidden' } }),
  gives: (name) => ({ outputs: { [name]: 'fen' } }),
  comment: (operations) => ({ require: { comment: operations.split(' ') } }),
  pause: () => ({ pause: 'question' }),
  urge: (every) => ({ urge: every }),
  due: (time) => ({ due: time }),
  remind: (at) => ({ remind: { at: at.split(' '), then: 'every 1 working day', atMost: 3 } }),
  adds: (who) => ({ escalate: [{ after: '1 working day', to: readPerson(who), how: 'add' }] }),
  replaces: (who) => ({ escalate: [{ after: '1 working day', to: readPerson(who), how: 'replace' }] }),
  silence: (then) => ({ escalate: [{ after: '1 working day', then }] }),
  cc: (value) => ({ cc: copies(value) }),
};

/** `y:approved z:ended` */
function copies(value: string): Data[] {
  return value.split(' ').map((one) => {
    const [who = '', on = 'approved'] = one.split(':');
    return { ...readPerson(who), on };
  });
}

/** At `separator` where no bracket is open; the parts without the space around them. */
export function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (const letter of text) {
    if (letter === '(' || letter === '[') depth += 1;
    if (letter === ')' || letter === ']') depth -= 1;
    if (depth > 0 || letter !== separator) part += letter;
    else {
      parts.push(part);
      part = '';
    }
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== '');
}
