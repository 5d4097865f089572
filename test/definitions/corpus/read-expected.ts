/**
 * The shorthand in which the corpus writes what must come out: `running: b c(start); seat a=superseded; round 2`.
 * README.md lists every word.
 */
type Data = { [key: string]: unknown };

/** An expectation as a case file says it. Whoever stands behind the colon has exactly these open tasks. */
export function readExpected(text: string): { expect: Data; holders: string[] | null } {
  const [first = '', ...rest] = text.split(';').map((part) => part.trim());
  const [status = '', tasks] = first.split(':').map((part) => part.trim());
  const expect: Data = { case: status };
  for (const part of rest) {
    const [, word = '', value = ''] = /^(\w+) (.*)$/.exec(part) ?? [];
    const read = words[word];
    if (!read) throw new Error(`Nothing is expected by ${part}`);
    for (const [key, wanted] of Object.entries(read(value))) {
      const known = expect[key];
      expect[key] =
        Array.isArray(known) && Array.isArray(wanted) ? [...(known as unknown[]), ...(wanted as unknown[])] : wanted;
    }
  }
  return {
    expect,
    holders:
      tasks === undefined
        ? null
        : tasks
            .split(' ')
            .filter((one) => one !== '')
            .sort(),
  };
}

/** `a(signers) b(opinion)` */
function byPerson(value: string): { [person: string]: string[] } {
  return Object.fromEntries(
    value.split(' ').map((one) => {
      const [, person = '', why = ''] = /^(\w+)\((\w+)\)$/.exec(one) ?? [];
      return [person, [why]];
    }),
  );
}

const words: { [word: string]: (value: string) => Data } = {
  round: (value) => ({ round: Number(value) }),
  path: (value) => ({ path: value.split(' ') }),
  held: (value) => ({ onHold: value === 'none' ? {} : byPerson(value) }),
  paused: (value) => ({ paused: value === 'none' ? {} : byPerson(value) }),
  reminders: (value) => ({ reminders: Number(value) }),
  due: (value) => ({ due: value === 'none' ? null : value }),
  why: (value) => ({ incident: value === 'none' ? null : value }),
  incidents: (value) => ({ incidents: Object.fromEntries(value.split(' ').map((one) => one.split('='))) }),
  trail: (value) => ({ trail: value.split(' ') }),
  /** `a=approved` or `a@s2=superseded`, and `a<y` for a seat of a on behalf of y. */
  seat: (value) => ({
    seats: value.split(' ').map((one) => {
      const [, person, stage = 's1', state] = /^(\w+)(?:@([a-z0-9-]+))?=(\w+)$/.exec(one) ?? [];
      return { stage, person, state };
    }),
  }),
  for: (value) => ({
    seats: value.split(' ').map((one) => {
      const [person, onBehalfOf] = one.split('=');
      return { stage: 's1', person, onBehalfOf };
    }),
  }),
  gave: (value) => ({
    outputs:
      value === 'none'
        ? {}
        : Object.fromEntries(
            value.split(' ').map((one) => {
              const [stage = '', sum] = one.split('=');
              return [stage, { sum: Number(sum) }];
            }),
          ),
  }),
  copies: (value) => ({
    copies:
      value === 'none'
        ? []
        : value.split(' ').map((one) => {
            const [person, on, stage] = one.split(':');
            return { person, on, ...(stage !== undefined && { stage }) };
          }),
  }),
  charged: (value) => ({
    charged: Object.fromEntries(value.split(' ').map((one) => [one.split('=')[0], Number(one.split('=')[1])])),
  }),
};
