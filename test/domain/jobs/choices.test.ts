/** Steps that ask consent: what they say beforehand about it, and the submitter's choice of approvers that goes along. */
import { describe, expect, it } from 'vitest';
import { nextSteps, steps, type JobCommand, type Step, type StepKind } from '../../../domain/jobs';
import { cases, content, factsFor, jobIn, type Story } from './story';

const chosen = { 'media.pick': ['x', 'y'] };

/** Each step that asks consent, for the first time and again after it came back. */
const asking: [StepKind, () => Story, again: string | null][] = [
  ['submit-strategy', () => jobIn('proposal'), null],
  ['submit-strategy', () => returned(jobIn('proposal').take('submit-strategy'), cases.strategy(1)), cases.strategy(1)],
  ['submit-estimate', () => jobIn('estimate'), null],
  ['submit-estimate', () => returned(jobIn('estimate').take('submit-estimate'), cases.estimate(1)), cases.estimate(1)],
  ['rehearse-proposal', () => jobIn('proposal').sign(), null],
  [
    'rehearse-proposal',
    () => returned(jobIn('proposal').sign().take('rehearse-proposal'), cases.rehearsal(1)),
    cases.rehearsal(1),
  ],
  ['request-outsourcing', () => jobIn('estimate').take('submit-estimate'), null],
  [
    'request-outsourcing',
    () => returned(jobIn('estimate').take('submit-estimate').take('request-outsourcing'), cases.outsourcing(1)),
    cases.outsourcing(1),
  ],
  ['request-exception', () => approved(), null],
  ['request-exception', () => returned(approved().take('request-exception'), cases.exception(1)), cases.exception(1)],
  ['submit-change-order', () => jobIn('execution'), null],
  [
    'submit-change-order',
    () => returned(jobIn('execution').take('submit-change-order'), cases.estimate(2)),
    cases.estimate(2),
  ],
  ['request-billing', () => jobIn('billing'), null],
  ['request-billing', () => returned(jobIn('billing').take('request-billing'), cases.billing(1)), cases.billing(1)],
];
const returned = (story: Story, caseId: string) => story.approvalReturns(caseId);
const approved = () => jobIn('estimate').take('submit-estimate').approvalEnds(cases.estimate(1));

const consent = (commands: JobCommand[]) =>
  commands.find(({ type }) => type === 'OpenCase') ??
  commands.find((command) => command.type === 'SignalCase' && command.event.type === 'Resubmitted');

describe.each(asking)('%s', (kind, begin, again) => {
  const what = again === null ? 'a new case' : 'the case that came back';

  it(`names ${what} before it is taken, and asks in just that one`, () => {
    const story = begin();
    const next = nextSteps(story.state, factsFor('ae')).find((step) => step.kind === kind);
    expect(next).toMatchObject({ ready: true, asks: { again } });
    const command = consent(story.take(kind).last.commands);
    expect(command).toMatchObject(
      again === null
        ? { type: 'OpenCase', definitionKey: next?.asks?.key }
        : { type: 'SignalCase', caseId: again, event: { type: 'Resubmitted' } },
    );
  });

  it(`passes the choice on to ${what}, and keeps none of it`, () => {
    const story = begin();
    const without = story.copy().take(kind);
    story.choose(kind, chosen);
    expect(story.last.refusal).toBeUndefined();
    const command = consent(story.last.commands);
    expect(command).toMatchObject(again === null ? { chosen } : { event: { chosen } });
    expect(story.last.job).toEqual(without.last.job);
    expect(consent(without.last.commands)).not.toHaveProperty(again === null ? 'chosen' : 'event.chosen');
  });
});

describe('a step that asks nobody', () => {
  it('refuses a choice, naming it', () => {
    const story = jobIn('brief').choose('record-background', chosen);
    expect(story.last.refusal).toMatchObject({
      code: 'INVALID',
      data: { errors: [{ path: 'chosen', code: 'unrecognized_keys' }] },
    });
    expect(jobIn('brief').choose('record-background', {}).last.refusal).toMatchObject({ code: 'INVALID' });
  });

  it('has no field of that name: the choice stands beside the content', () => {
    for (const kind of Object.keys(steps) as StepKind[]) {
      const step: Step = steps[kind];
      expect(step.schema.safeParse({ ...content[kind], chosen }).success, kind).toBe(false);
      expect(step.asks !== undefined, kind).toBe(asking.some(([each]) => each === kind));
    }
  });
});
