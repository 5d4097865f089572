/** Definitions as publishing would let them through: every way of deciding, every approver form, blocks, ladders, outputs. */
import fc from 'fast-check';
import type {
  Approver,
  ApproverRule,
  CcRule,
  Chosen,
  CompiledBlock,
  CompiledDefinition,
  CompiledStage,
  DecideRule,
  Duration,
  EmptyRule,
  Expression,
  OnReject,
  Rung,
} from '../../../../domain/approvals';
import { routingOf } from '../../../../definitions/compile/routing';
import { definition, stage } from '../office';
import { isActive, staff, staffIds, type World } from './world';

const anyone = fc.constantFrom(...staffIds);
const rarely = (inverse: number) => fc.nat(inverse - 1).map((drawn) => drawn === inverse - 1);
const hours = (amount: number, working = true): Duration => ({ amount, unit: 'hour', working });
const days = (amount: number): Duration => ({ amount, unit: 'day', working: true });

/** As the compiler gives it: with the names that it reads. */
const condition = (cel: string): Expression => ({ cel, reads: cel.startsWith('amount') ? ['subject.amountFen'] : [] });

const plainRule: fc.Arbitrary<ApproverRule> = fc.oneof(
  { weight: 4, arbitrary: anyone.map((user): ApproverRule => ({ by: 'user', user })) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<ApproverRule>(
      { by: 'role', role: 'finance' },
      { by: 'role', role: 'finance' },
      { by: 'role', role: 'gm' },
      { by: 'role', role: 'gm' },
      { by: 'role', role: 'finance', department: 'finance' },
      { by: 'role', role: 'finance', department: 'finance' },
      { by: 'role', role: 'buyer', region: 'north' },
      { by: 'role', role: 'buyer', region: 'south' },
      { by: 'role', role: 'nobody' },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<ApproverRule>(
      { by: 'relation', of: 'ae', relation: 'manager' },
      { by: 'relation', of: 'submitter', relation: 'director' },
      { by: 'relation', of: 'ae', relation: 'departmentHead' },
      { by: 'departmentHead', department: 'finance' },
      { by: 'departmentHead', department: 'client-service' },
      { by: 'departmentHead', department: 'creative' },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<ApproverRule>(
      { by: 'superiors', of: 'ae', levels: 2 },
      { by: 'superiors', of: 'submitter', upTo: 'gm' },
      { by: 'fromField', field: 'reviewer' },
      { by: 'fromField', field: 'reviewers' },
      { by: 'expression', expression: condition('south,fin1') },
    ),
  },
);

/** From three people of finance and one more, one or two of them. */
const chosenRule: fc.Arbitrary<ApproverRule> = fc
  .record({ one: anyone, min: fc.constantFrom(1, 1, 2), more: fc.nat(1) })
  .map(({ one, min, more }) => ({
    by: 'chosenBy',
    who: 'submitter',
    from: [
      { by: 'role', role: 'finance' },
      { by: 'user', user: one },
    ],
    min,
    max: min + more,
  }));

const empty: fc.Arbitrary<EmptyRule> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('incident' as const) },
  { weight: 1, arbitrary: plainRule.map((to) => ({ to })) },
);

const approver = fc
  .record({
    rule: fc.oneof({ weight: 9, arbitrary: plainRule }, { weight: 1, arbitrary: chosenRule }),
    fallback: fc.option(empty, { freq: 6 }),
  })
  .map(({ rule, fallback }) => (id: string): Approver => ({
    ...rule,
    id,
    ...(fallback !== null && { empty: fallback }),
  }));

const modes = ['any', 'all', 'inOrder', 'atLeast', 'percent', 'weight', 'perGroup'] as const;

const rungs: fc.Arbitrary<Rung[]> = fc
  .record({
    climbs: fc.array(fc.record({ to: plainRule, how: fc.constantFrom('add' as const, 'replace' as const) }), {
      maxLength: 2,
    }),
    last: fc.constantFrom('none', 'none', 'reject', 'approve'),
  })
  .map(({ climbs, last }) => [
    ...climbs.map(({ to, how }, i): Rung => ({ after: hours(4 * (i + 1)), to, how })),
    ...(last === 'reject' ? [{ after: hours(30), then: 'reject' as const }] : []),
    ...(last === 'approve' ? [{ after: days(3), then: 'approve' as const, because: 'silence is consent' }] : []),
  ]);

const moments = ['started', 'approved', 'rejected', 'returned', 'ended'];
const cc: fc.Arbitrary<CcRule[]> = fc.array(fc.record({ who: plainRule, on: fc.constantFrom(...moments) }), {
  maxLength: 1,
});

type Returns = 'end' | 'submitter' | 'previous' | 'earlier';

const stageRecipe = fc.record({
  approvers: fc.array(approver, { minLength: 1, maxLength: 3 }),
  mode: fc.constantFrom(...modes),
  /** A stage that any holder of one role decides: the kind that is claimed. */
  counter: rarely(7),
  amount: fc.nat(2),
  when: fc.constantFrom(
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    'amount>=500',
    'amount>=500',
    'amount>=5000',
    'output',
    'fail',
  ),
  exclude: fc.array(
    fc.oneof(
      anyone.map((user): ApproverRule => ({ by: 'user', user })),
      fc.constant<ApproverRule>({ by: 'role', role: 'finance' }),
    ),
    { maxLength: 1 },
  ),
  reject: fc.constantFrom('veto' as const, 'vote' as const),
  waitForAll: rarely(5),
  returns: fc.constantFrom<Returns>('end', 'end', 'submitter', 'previous', 'earlier'),
  manual: rarely(8),
  startedBy: fc.option(plainRule),
  self: fc.constantFrom('nextSuperior' as const, 'drop' as const),
  empty,
  carries: fc.constantFrom('askAgain' as const, 'carryOver' as const),
  carryOver: fc.constantFrom('adjacent' as const, 'round' as const),
  due: fc.constantFrom(null, hours(8), hours(8), days(1), hours(20, false)),
  reminds: fc.boolean(),
  rungs,
  hides: rarely(5),
  outputs: rarely(6),
  comments: fc.constantFrom<string[]>([], [], ['reject', 'return'], ['approve'], ['abstain']),
  pauses: fc.boolean(),
  cc,
});
type StageRecipe = typeof stageRecipe extends fc.Arbitrary<infer Recipe> ? Recipe : never;

const blockRecipe = fc.record({
  branches: fc.array(fc.array(stageRecipe, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 3 }),
  join: fc.constantFrom('all' as const, 'any' as const),
  when: fc.constantFrom('', '', '', '', '', 'amount>=500', 'amount>=5000', 'fail'),
  returns: fc.constantFrom<Returns>('end', 'end', 'submitter', 'previous', 'earlier'),
});
type BlockRecipe = typeof blockRecipe extends fc.Arbitrary<infer Recipe> ? Recipe : never;

/** What the ids and targets of one stage depend on: the stages that come before it. */
interface Place {
  id: string;
  before: string[];
  inBranchOfAny: boolean;
}

function buildStage(drawn: StageRecipe, { id, before, inBranchOfAny }: Place): CompiledStage {
  const recipe: StageRecipe = drawn.counter ? { ...drawn, mode: 'any', approvers: [atTheCounter] } : drawn;
  const approvers = recipe.approvers.map((withId, i) => withId(['a', 'b', 'c'][i] ?? ''));
  const earlier = before.at(-1);
  const when = recipe.when === 'output' ? (earlier === undefined ? '' : `has:${earlier}`) : recipe.when;
  const outputs: { [name: string]: string } = recipe.outputs ? { discount: 'percent' } : {};
  return stage(id, {
    approvers,
    decide: decideRule(recipe, approvers),
    when: when === '' ? null : condition(when),
    // Whoever lets others choose leaves somebody to be chosen.
    exclude: approvers.some(({ by }) => by === 'chosenBy') ? [] : recipe.exclude,
    reject: recipe.reject,
    waitForAll: recipe.waitForAll,
    onReject: inBranchOfAny ? { do: 'end' } : onReject(recipe.returns, before),
    start: recipe.manual ? 'manual' : 'automatic',
    startedBy: recipe.manual ? recipe.startedBy : null,
    self: recipe.self,
    empty: recipe.empty,
    duplicates: recipe.carries,
    carryOver: recipe.carryOver,
    due: recipe.due,
    remind: recipe.due !== null && recipe.reminds ? { at: [50], then: hours(8), atMost: 3 } : null,
    // Silence never gives what a stage asks for by name.
    escalate: recipe.due === null ? [] : recipe.rungs.filter(({ then }) => then !== 'approve' || !recipe.outputs),
    fields: recipe.hides ? { costFen: 'hidden' } : {},
    outputs,
    require: { comment: recipe.comments },
    pause: recipe.pauses ? 'question' : 'none',
    cc: recipe.cc,
  });
}

const atTheCounter = (id: string): Approver => ({ id, by: 'role', role: 'finance' });

function decideRule({ mode, amount }: StageRecipe, approvers: Approver[]): DecideRule {
  switch (mode) {
    case 'any':
    case 'all':
    case 'inOrder':
      return { mode };
    case 'atLeast':
      return { mode, count: amount + 1 };
    case 'percent':
      return { mode, percent: [34, 60, 100][amount] ?? 50 };
    case 'weight':
      return { mode, of: { a: 1, b: 2, fin1: 3, gm: 2 }, need: Math.max(1, amount) };
    case 'perGroup':
      return { mode, of: Object.fromEntries(approvers.map(({ id }, i) => [id, i === 0 && amount === 2 ? 2 : 1])) };
  }
}

function onReject(returns: Returns, before: string[]): OnReject {
  if (returns === 'end') return { do: 'end' };
  const to = returns === 'earlier' ? before.at(0) : returns;
  // There is nothing before the first one.
  const exists = to !== undefined && (to === 'submitter' || before.length > 0);
  return { do: 'returnTo', to: exists ? to : 'submitter' };
}

function buildStages(recipes: (StageRecipe | BlockRecipe)[]): (CompiledStage | CompiledBlock)[] {
  const before: string[] = [];
  let count = 0;
  const next = () => `s${String((count += 1))}`;
  return recipes.map((recipe, index): CompiledStage | CompiledBlock => {
    if (!('branches' in recipe)) {
      const built = buildStage(recipe, { id: next(), before: [...before], inBranchOfAny: false });
      before.push(built.id);
      return built;
    }
    const outside = [...before];
    const inBranchOfAny = recipe.join === 'any';
    const parallel = recipe.branches.map((branch) => {
      const own: string[] = [];
      return branch.map((one) => {
        const built = buildStage(one, { id: next(), before: [...outside, ...own], inBranchOfAny });
        own.push(built.id);
        return built;
      });
    });
    before.push(...parallel.flat().map(({ id }) => id));
    const id = `b${String(index + 1)}`;
    return {
      ...{ id, title: { zh: id, en: id }, parallel, join: recipe.join },
      when: recipe.when === '' ? null : condition(recipe.when),
      onReject: onReject(recipe.returns, outside),
    };
  });
}

/** One stage by itself, as a definition could begin with it. */
export const oneStage: fc.Arbitrary<CompiledStage> = stageRecipe.map((recipe) =>
  buildStage({ ...recipe, when: '', manual: false }, { id: 's1', before: [], inBranchOfAny: false }),
);

export const definitions: fc.Arbitrary<CompiledDefinition> = fc
  .record({
    stages: fc.array(
      fc.oneof<fc.WeightedArbitrary<StageRecipe | BlockRecipe>[]>(
        { weight: 3, arbitrary: stageRecipe },
        { weight: 1, arbitrary: blockRecipe },
      ),
      { minLength: 1, maxLength: 4 },
    ),
    withdraw: fc.constantFrom('beforeFirstDecision' as const, 'anyTime' as const, 'never' as const),
    resume: fc.constantFrom('rerun' as const, 'atReturner' as const),
    maxRounds: fc.constantFrom(2, 3, 5),
    cc,
  })
  .map(({ stages: recipes, withdraw, resume, maxRounds, cc: copies }) => {
    const stages = buildStages(recipes);
    return {
      ...definition([]),
      ...{ stages, withdraw, cc: copies, resubmit: { resume, maxRounds }, routing: routingOf(stages) },
    };
  });

/** Whom the submitter chose: for every entry that lets them, as many as it wants of those who may sit, by `pick`. */
export function choiceFor({ stages }: CompiledDefinition, world: World, pick: number): Chosen {
  const chosen: Chosen = {};
  for (const one of stages.flatMap((each) => ('parallel' in each ? each.parallel.flat() : [each]))) {
    for (const entry of one.approvers) {
      if (entry.by !== 'chosenBy') continue;
      const among = [...new Set(entry.from.flatMap(namedBy))];
      const barred = one.exclude.flatMap(namedBy);
      const from = among.filter((id) => id !== 'ae' && isActive(world, id) && !barred.includes(id));
      const start = pick % Math.max(1, from.length);
      const count = entry.min + (pick % (entry.max - entry.min + 1));
      const people = [...from.slice(start), ...from.slice(0, start)].slice(0, count);
      if (people.length >= entry.min) chosen[`${one.id}.${entry.id}`] = people;
    }
  }
  return chosen;
}

/** Whom a rule names that asks for a person or for a role. */
export function namedBy(rule: ApproverRule): string[] {
  if (rule.by === 'user') return [rule.user];
  if (rule.by !== 'role') return [];
  return staff.filter(({ roles }) => roles.some(({ role }) => role === rule.role)).map(({ id }) => id);
}
