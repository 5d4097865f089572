/** Each step: accepted where it belongs, refused everywhere else, to everybody else, and with any fault in its content. */
import { describe, expect, it } from 'vitest';
import { stages, stepKinds, stepSchema, steps, type Stage, type StepKind } from '../../../domain/jobs';
import type { Json } from '../../../domain/shared/process';
import { cases, content, factsFor, jobIn, opened, people, Story, totalFen, whoTakes } from './story';

const sent = () => jobIn('estimate').take('submit-estimate').approvalEnds(cases.estimate(1)).take('send-estimate');
const billed = () => jobIn('billing').take('request-billing').approvalEnds(cases.billing(1));

/** A job that is ready for the step, its valid content given. */
const readyFor: Record<StepKind, () => Story> = {
  'record-background': () => jobIn('brief'),
  'record-brief': () => jobIn('brief'),
  'record-discussion': () => jobIn('brief'),
  'settle-point': () => jobIn('brief').take('record-discussion'),
  'send-minutes': () => jobIn('brief').take('record-call'),
  'confirm-minutes': () => jobIn('brief').take('record-call').take('send-minutes'),
  'agree-agenda': () => jobIn('brief'),
  'record-call': () => jobIn('brief'),
  'cancel-meeting': () => jobIn('brief').take('agree-agenda'),
  'send-job-card': () => jobIn('proposal'),
  'finish-schedule-item': () => jobIn('proposal').take('send-job-card'),
  'change-schedule-item': () => jobIn('proposal').take('send-job-card'),
  'add-schedule-items': () => jobIn('proposal').take('send-job-card'),
  'submit-strategy': () => jobIn('proposal'),
  'rehearse-proposal': () => jobIn('proposal').sign(),
  'present-proposal': () => jobIn('proposal').prepare(),
  'record-proposal-outcome': () => jobIn('proposal').prepare().take('present-proposal'),
  'review-presentation': () => jobIn('proposal').prepare().take('present-proposal'),
  'submit-estimate': () => jobIn('estimate'),
  'request-outsourcing': () => jobIn('estimate').take('submit-estimate'),
  'send-estimate': () => jobIn('estimate').take('submit-estimate').approvalEnds(cases.estimate(1)),
  'record-confirmation': sent,
  'request-exception': sent,
  'submit-final-proof': () => jobIn('execution'),
  'sign-final-proof': () => jobIn('execution').take('submit-final-proof'),
  'go-live': () => jobIn('execution').take('submit-final-proof').take('sign-final-proof'),
  'submit-change-order': () => jobIn('execution'),
  'withdraw-change-order': () => jobIn('execution').take('submit-change-order'),
  'request-billing': () => jobIn('billing'),
  'record-invoice': billed,
  'record-receipt': () => billed().take('record-invoice'),
  'record-closing': () => jobIn('closing'),
  'close-job': () => jobIn('closing').take('record-closing'),
  'pause-job': () => jobIn('execution'),
  'resume-job': () => jobIn('execution').take('pause-job'),
  'cancel-job': () => jobIn('execution'),
  'hand-over-job': () => jobIn('execution'),
};

const alsoTheLine: StepKind[] = ['pause-job', 'resume-job', 'cancel-job', 'hand-over-job'];

const rulesOf = (kind: StepKind) => steps[kind].rules.join(', ');

describe.each(stepKinds.map((kind) => [kind, rulesOf(kind)] as const))('%s (%s)', (kind) => {
  const story = readyFor[kind];

  it('is accepted where it belongs, and stands in the trail', () => {
    const told = story();
    const actor = whoTakes(kind, told.state);
    told.take(kind);
    expect(told.last.trail).toMatchObject([{ operation: kind, actor: { kind: 'person', id: actor } }]);
  });

  it('is refused to everybody else', () => {
    const told = story();
    const line = alsoTheLine.includes(kind) ? ['manager', 'director', 'gm'] : [];
    for (const { id, roles } of people) {
      if (id === whoTakes(kind, told.state) || line.includes(id)) continue;
      if (kind === 'sign-final-proof' && roles.includes('ad-reviewer')) continue;
      if ((kind === 'settle-point' || kind === 'finish-schedule-item') && id === 'creative') continue;
      expect(told.copy().attempt(kind, {}, id).last.refusal?.code, id).toBe('FORBIDDEN');
    }
    for (const id of line) expect(told.copy().attempt(kind, {}, id).last.refusal, id).toBeUndefined();
  });

  it('is refused without a person, and without facts', () => {
    const told = story();
    const facts = { type: 'StepTaken', kind, content: content[kind] } as const;
    expect(told.tell(facts).last.refusal?.code).toBe('FORBIDDEN');
  });

  it('is refused in every other stage', () => {
    const belongs: readonly Stage[] | 'any' = steps[kind].stages;
    for (const stage of stages) {
      if (belongs === 'any' || belongs.includes(stage)) continue;
      expect(jobIn(stage).attempt(kind).last.refusal?.code, stage).toBe('WRONG_STAGE');
    }
  });

  it('is refused once the job has ended', () => {
    const told = story();
    // An invoice has to be paid before anything ends.
    if (kind === 'record-receipt') told.take('record-receipt');
    expect(told.take('cancel-job').attempt(kind).last.refusal?.code).toBe('ENDED');
  });

  it('waits while the job is paused, unless it is one of those that do not (JOB-21)', () => {
    const told = story();
    if (!told.state.paused) told.take('pause-job');
    const goesOn: StepKind[] = [
      ...(['resume-job', 'cancel-job', 'hand-over-job', 'record-receipt'] as const),
      ...(['send-minutes', 'confirm-minutes', 'agree-agenda', 'record-call', 'cancel-meeting'] as const),
      ...(['change-schedule-item', 'finish-schedule-item'] as const),
    ];
    expect(told.attempt(kind).last.refusal?.code).toBe(goesOn.includes(kind) ? undefined : 'JOB_PAUSED');
  });

  it('names every fault of its content', () => {
    const told = story();
    for (const [path, given] of faults(kind)) {
      const { refusal } = told.copy().attempt(kind, given).last;
      expect(refusal?.code, `${kind} ${path}`).toBe('INVALID');
      const errors = refusal?.data?.['errors'] as { path: string; message: string }[];
      expect(errors.map((error) => error.path).join(), `${kind} ${path}`).toContain(path);
      expect(errors.every(({ message }) => message !== '')).toBe(true);
    }
    expect(told.attempt(kind, { surplus: 1 }).last.refusal?.code).toBe('INVALID');
  });

  it('says what every field is, in Chinese and in English', () => {
    const { properties = {} } = stepSchema(kind) as { properties?: { [field: string]: { [key: string]: unknown } } };
    for (const [field, schema] of Object.entries(properties)) {
      expect(schema['title'], field).toMatch(/\p{Script=Han}/u);
      expect(schema['x-en'], field).toHaveProperty('title');
    }
  });
});

/** Faulty values for each field of a step's schema, drawn from the schema itself. */
function faults(kind: StepKind): [path: string, given: { [field: string]: Json | undefined }][] {
  const schema = stepSchema(kind) as {
    properties?: { [field: string]: { [key: string]: unknown } };
    required?: string[];
  };
  return Object.entries(schema.properties ?? {}).flatMap(([field, { type, ...limits }]) => {
    const values: (Json | undefined)[] = [null, { a: 1 }];
    if (schema.required?.includes(field) && limits['default'] === undefined) values.push(undefined);
    if (type === 'string') values.push(1, '', '   ', 'x'.repeat(5000), 'a\u0000b', '\ud800');
    if (type === 'integer') values.push('1', 1.5, -1, Number.MAX_SAFE_INTEGER);
    if (type === 'number') values.push('1', -1, 101, 1.001);
    if (type === 'boolean') values.push('true', 1);
    if (type === 'array') values.push([1], [{}], 'x', ...(limits['minItems'] === 0 ? [] : [[]]));
    if (limits['format'] === 'date') values.push('2026-02-30', '22.11.2026', '2026-11-22T00:00:00Z');
    return values.map((value): [string, { [name: string]: Json | undefined }] => [field, { [field]: value }]);
  });
}

/** What the schema alone cannot know: refused by the step, with the path and a code. */
const refused: [kind: StepKind, given: { [field: string]: Json }, path: string, code: string][] = [
  ['record-brief', { deadline: '2026-11-22' }, 'deadline', 'past_date'],
  ['record-discussion', { heldOn: '2026-11-24' }, 'heldOn', 'future_date'],
  ['settle-point', { point: 3 }, 'point', 'not_waiting'],
  ['send-minutes', { meeting: 2 }, 'meeting', 'not_waiting'],
  ['send-minutes', { contactId: 'contact-9' }, 'contactId', 'unknown_contact'],
  ['confirm-minutes', { meeting: 2 }, 'meeting', 'not_waiting'],
  ['confirm-minutes', { contactId: 'contact-9' }, 'contactId', 'unknown_contact'],
  ['confirm-minutes', { confirmedOn: '2026-11-24' }, 'confirmedOn', 'future_date'],
  ['agree-agenda', { heldOn: '2026-11-22' }, 'heldOn', 'begun_already'],
  ['agree-agenda', { presenterId: 'left-ae' }, 'presenterId', 'not_active'],
  ['agree-agenda', { agreedWithId: 'contact-9' }, 'agreedWithId', 'unknown_contact'],
  ['record-call', { heldOn: '2026-11-24' }, 'heldOn', 'future_date'],
  ['cancel-meeting', { meeting: 2 }, 'meeting', 'not_waiting'],
  ['review-presentation', { heldOn: '2026-11-24' }, 'heldOn', 'future_date'],
  ['finish-schedule-item', { item: 3 }, 'item', 'not_waiting'],
  ['change-schedule-item', { item: 3 }, 'item', 'not_waiting'],
  ['change-schedule-item', { dueOn: '2026-11-22' }, 'dueOn', 'past_date'],
  ['change-schedule-item', { ownerId: 'left-creative' }, 'ownerId', 'not_active'],
  ['submit-strategy', { creativeId: 'finance' }, 'creativeId', 'not_a_creative'],
  ['submit-strategy', { creativeId: 'nobody' }, 'creativeId', 'not_a_creative'],
  ['submit-strategy', { creativeId: 'left-creative' }, 'creativeId', 'not_a_creative'],
  ['submit-strategy', { neededOn: '2026-11-22' }, 'neededOn', 'past_date'],
  ['rehearse-proposal', { heldOn: '2026-11-24' }, 'heldOn', 'future_date'],
  ['rehearse-proposal', { presenterId: 'left-creative' }, 'presenterId', 'not_active'],
  ['rehearse-proposal', { presenterId: 'nobody' }, 'presenterId', 'not_active'],
  ['present-proposal', { presentedOn: '2026-11-24' }, 'presentedOn', 'future_date'],
  ['record-proposal-outcome', { outcome: 'revise' }, 'feedback', 'required'],
  ['record-proposal-outcome', { outcome: 'rejected' }, 'feedback', 'required'],
  ['submit-estimate', { deliveryDate: '2026-11-22' }, 'deliveryDate', 'past_date'],
  ['submit-estimate', { outsidePartners: false }, 'outsidePartners', 'outside_cost'],
  ['submit-estimate', { discountPercent: 100 }, 'lines', 'total_zero'],
  ['request-outsourcing', { line: 1 }, 'line', 'not_outsourced'],
  ['request-outsourcing', { line: 3 }, 'line', 'not_outsourced'],
  ['request-outsourcing', { proposed: 3 }, 'proposed', 'no_such_offer'],
  [
    'request-outsourcing',
    { proposed: 1, offers: [{ partner: '星河影视', what: '拍摄', costFen: 1, deliveryDate: '2026-11-22' }] },
    'offers.0.deliveryDate',
    'past_date',
  ],
  ['send-estimate', { contactId: 'contact-9' }, 'contactId', 'unknown_contact'],
  ['record-confirmation', { contactId: 'contact-9' }, 'contactId', 'unknown_contact'],
  ['record-confirmation', { confirmedOn: '2026-11-24' }, 'confirmedOn', 'future_date'],
  ['request-exception', { expectedConfirmation: '2026-11-22' }, 'expectedConfirmation', 'past_date'],
  ['sign-final-proof', { version: 'V0' }, 'version', 'not_the_newest'],
  ['go-live', { on: '2026-11-24' }, 'on', 'future_date'],
  ['submit-change-order', { outsidePartners: true }, 'outsidePartners', 'no_outside_cost'],
  ['request-billing', { amountFen: totalFen + 1 }, 'amountFen', 'above_unbilled'],
  ['record-invoice', { billing: 2 }, 'billing', 'not_waiting'],
  ['record-invoice', { amountFen: totalFen - 1 }, 'amountFen', 'not_as_approved'],
  ['record-invoice', { title: '上海晨曦乳业有限公司' }, 'title', 'not_the_client'],
  ['record-invoice', { issuedOn: '2026-11-24' }, 'issuedOn', 'future_date'],
  ['record-receipt', { billing: 2 }, 'billing', 'not_waiting'],
  ['record-receipt', { amountFen: totalFen + 1 }, 'amountFen', 'above_owed'],
  ['record-receipt', { receivedOn: '2026-11-24' }, 'receivedOn', 'future_date'],
  ['pause-job', { resumeOn: '2026-11-22' }, 'resumeOn', 'past_date'],
  ['hand-over-job', { toUserId: 'ae' }, 'toUserId', 'already_theirs'],
  ['hand-over-job', { toUserId: 'creative' }, 'toUserId', 'not_an_ae'],
  ['hand-over-job', { toUserId: 'left-ae' }, 'toUserId', 'not_an_ae'],
  ['hand-over-job', { toUserId: 'nobody' }, 'toUserId', 'not_an_ae'],
];

describe('Content that contradicts the job', () => {
  it.each(refused)('%s with %j is refused at %s: %s', (kind, given, path, code) => {
    const { refusal } = readyFor[kind]().attempt(kind, given).last;
    expect(refusal).toMatchObject({ code: 'INVALID', data: { errors: [{ path, code }] } });
    expect(refusal?.rule).toMatch(/^[A-Z]{3}-\d+$/);
  });

  it('several faults are named together (JOB-17, REC-3)', () => {
    const { refusal } = billed().attempt('record-invoice', { amountFen: 1, title: '别的公司' }).last;
    const errors = refusal?.data?.['errors'] as { path: string }[];
    expect(errors.map(({ path }) => path)).toEqual(['amountFen', 'title']);
  });

  it('an estimate beyond the largest amount is refused (CNV-1)', () => {
    const line = {
      description: '项目',
      unit: '项',
      quantity: 1_000_000,
      unitPriceFen: 1_000_000_000_000,
      outsideCostFen: 0,
    };
    const { refusal } = jobIn('estimate').attempt('submit-estimate', { lines: [line], outsidePartners: false }).last;
    expect(refusal?.data).toMatchObject({ errors: [{ path: 'lines', code: 'too_big' }] });
  });

  it('quantities carry three decimals, percentages two (CNV-1)', () => {
    const line = { description: '项目', unit: '项', unitPriceFen: 100, outsideCostFen: 0 };
    const withLine = (quantity: number, discountPercent: number) =>
      jobIn('estimate').attempt('submit-estimate', {
        lines: [{ ...line, quantity }],
        outsidePartners: false,
        discountPercent,
      }).last.refusal;
    expect(withLine(1.234, 12.34)).toBeUndefined();
    expect(withLine(1.2345, 0)?.data).toMatchObject({ errors: [{ path: 'lines.0.quantity' }] });
    expect(withLine(1, 12.345)?.data).toMatchObject({ errors: [{ path: 'discountPercent' }] });
    expect(withLine(0, 0)?.data).toMatchObject({ errors: [{ path: 'lines.0.quantity' }] });
  });

  it('the same invoice number, bank reference or proof version is not taken twice (JOB-14, JOB-17)', () => {
    const story = jobIn('billing')
      .take('request-billing', { amountFen: 100 })
      .approvalEnds(cases.billing(1))
      .take('record-invoice', { amountFen: 100 })
      .take('request-billing', { amountFen: 200 })
      .approvalEnds(cases.billing(2));
    expect(story.attempt('record-invoice', { billing: 2, amountFen: 200 }).last.refusal?.data).toMatchObject({
      errors: [{ path: 'invoiceNumber', code: 'not_unique' }],
    });
    story.take('record-receipt', { amountFen: 40 });
    expect(story.attempt('record-receipt', { amountFen: 60 }).last.refusal?.data).toMatchObject({
      errors: [{ path: 'reference', code: 'not_unique' }],
    });
    story.take('record-invoice', { billing: 2, amountFen: 200, invoiceNumber: '12345678' });
    expect(
      story.attempt('record-receipt', { billing: 2, amountFen: 200 }).last.refusal,
      'one transfer',
    ).toBeUndefined();
    const proofs = jobIn('execution').take('submit-final-proof');
    expect(proofs.attempt('submit-final-proof').last.refusal?.data).toMatchObject({
      errors: [{ path: 'version', code: 'not_unique' }],
    });
  });

  it('REC-3: an invoice number has 8 digits on paper and 20 digital', () => {
    for (const invoiceNumber of ['1234567', '123456789', '1'.repeat(19), '1'.repeat(21), 'A2345678']) {
      expect(billed().attempt('record-invoice', { invoiceNumber }).last.refusal?.code, invoiceNumber).toBe('INVALID');
    }
    for (const invoiceNumber of ['12345678', '2'.repeat(20)]) {
      expect(billed().attempt('record-invoice', { invoiceNumber }).last.refusal, invoiceNumber).toBeUndefined();
    }
  });
});

const revising = (story: Story) =>
  story.take('record-proposal-outcome', { outcome: 'revise', feedback: '主题再年轻一些' });

/** The right stage, the right person, but something has to happen first. */
const notYet: [rule: string, story: () => Story, kind: StepKind, code: string, why?: string][] = [
  ['JOB-7', () => jobIn('proposal'), 'settle-point', 'WRONG_STAGE'],
  ['JOB-5', () => jobIn('proposal').take('send-job-card'), 'send-job-card', 'WRONG_STAGE'],
  ['JOB-5', () => jobIn('proposal'), 'add-schedule-items', 'WRONG_STAGE'],
  ['JOB-6', () => jobIn('proposal'), 'change-schedule-item', 'WRONG_STAGE'],
  ['JOB-4', () => jobIn('brief'), 'send-minutes', 'WRONG_STAGE'],
  ['JOB-4', () => jobIn('brief').take('record-call'), 'confirm-minutes', 'WRONG_STAGE'],
  ['JOB-22', () => jobIn('brief'), 'cancel-meeting', 'WRONG_STAGE'],
  ['JOB-22', () => jobIn('brief').take('record-call').take('send-minutes'), 'cancel-meeting', 'WRONG_STAGE'],
  [
    'JOB-4',
    () => jobIn('closing').take('record-closing').take('record-call'),
    'close-job',
    'STEP_NOT_READY',
    'MINUTES_OWED',
  ],
  ['JOB-22', () => jobIn('proposal'), 'review-presentation', 'WRONG_STAGE'],
  [
    'JOB-22',
    () => revising(jobIn('proposal').prepare().take('present-proposal')),
    'rehearse-proposal',
    'STEP_NOT_READY',
    'PRESENTATION_UNREVIEWED',
  ],
  ['JOB-23', () => jobIn('proposal'), 'present-proposal', 'STEP_NOT_READY', 'STRATEGY_MISSING'],
  [
    'JOB-23',
    () => jobIn('proposal').take('submit-strategy'),
    'present-proposal',
    'STEP_NOT_READY',
    'STRATEGY_IN_APPROVAL',
  ],
  [
    'JOB-23',
    () => jobIn('proposal').sign().take('submit-strategy'),
    'present-proposal',
    'STEP_NOT_READY',
    'STRATEGY_IN_APPROVAL',
  ],
  ['JOB-23', () => jobIn('proposal').take('submit-strategy'), 'submit-strategy', 'CASE_RUNNING'],
  ['JOB-23', () => jobIn('proposal').prepare().take('present-proposal'), 'submit-strategy', 'WRONG_STAGE'],
  ['JOB-23', () => jobIn('proposal'), 'rehearse-proposal', 'STEP_NOT_READY', 'STRATEGY_MISSING'],
  ['JOB-8', () => jobIn('proposal').sign(), 'present-proposal', 'STEP_NOT_READY', 'REHEARSAL_MISSING'],
  [
    'JOB-8',
    () => jobIn('proposal').sign().take('rehearse-proposal'),
    'present-proposal',
    'STEP_NOT_READY',
    'REHEARSAL_IN_APPROVAL',
  ],
  ['JOB-8', () => jobIn('proposal').sign().take('rehearse-proposal'), 'rehearse-proposal', 'CASE_RUNNING'],
  ['JOB-8', () => jobIn('proposal').sign().take('rehearse-proposal'), 'submit-strategy', 'CASE_RUNNING'],
  ['JOB-8', () => jobIn('proposal').prepare(), 'rehearse-proposal', 'WRONG_STAGE'],
  [
    'JOB-8',
    () => revising(jobIn('proposal').prepare().take('present-proposal')),
    'present-proposal',
    'STEP_NOT_READY',
    'REHEARSAL_MISSING',
  ],
  [
    'JOB-9',
    () => jobIn('proposal').prepare().take('present-proposal'),
    'present-proposal',
    'STEP_NOT_READY',
    'PROPOSAL_OUTCOME_AWAITED',
  ],
  ['JOB-9', () => jobIn('proposal'), 'record-proposal-outcome', 'WRONG_STAGE'],
  ['JOB-10', () => jobIn('estimate'), 'request-outsourcing', 'WRONG_STAGE'],
  [
    'JOB-10',
    () => jobIn('estimate').take('submit-estimate').take('request-outsourcing'),
    'request-outsourcing',
    'CASE_RUNNING',
  ],
  [
    'JOB-10',
    () => sent().answer('J2026-0042-l1', 'confirmed').take('submit-final-proof').take('sign-final-proof'),
    'go-live',
    'STEP_NOT_READY',
    'OUTSOURCING_MISSING',
  ],
  ['JOB-11', () => jobIn('estimate'), 'send-estimate', 'WRONG_STAGE'],
  ['JOB-11', () => jobIn('estimate').take('submit-estimate'), 'send-estimate', 'WRONG_STAGE'],
  ['JOB-11', () => jobIn('estimate').take('submit-estimate'), 'submit-estimate', 'CASE_RUNNING'],
  ['JOB-12', () => jobIn('estimate').take('submit-estimate'), 'record-confirmation', 'WRONG_STAGE'],
  ['JOB-12', () => jobIn('estimate').take('submit-estimate'), 'request-exception', 'WRONG_STAGE'],
  ['JOB-12', () => sent().take('request-exception'), 'request-exception', 'CASE_RUNNING'],
  ['JOB-12', () => sent().take('request-exception'), 'submit-estimate', 'CASE_RUNNING'],
  ['JOB-19', () => jobIn('execution'), 'submit-estimate', 'WRONG_STAGE'],
  ['JOB-14', () => jobIn('execution'), 'go-live', 'STEP_NOT_READY', 'FINAL_PROOF_MISSING'],
  ['JOB-14', () => jobIn('execution').take('submit-final-proof'), 'go-live', 'STEP_NOT_READY', 'FINAL_PROOF_UNSIGNED'],
  [
    'JOB-14',
    () => jobIn('execution').take('submit-final-proof').take('sign-final-proof', { passed: false }),
    'go-live',
    'STEP_NOT_READY',
    'FINAL_PROOF_FAILED',
  ],
  ['JOB-14', () => jobIn('execution'), 'sign-final-proof', 'WRONG_STAGE'],
  [
    'JOB-14',
    () => jobIn('execution').take('submit-final-proof').take('sign-final-proof'),
    'sign-final-proof',
    'WRONG_STAGE',
  ],
  ['JOB-19', () => jobIn('execution').take('submit-change-order'), 'submit-change-order', 'CASE_RUNNING'],
  ['JOB-19', () => jobIn('execution'), 'withdraw-change-order', 'WRONG_STAGE'],
  [
    'JOB-19',
    () => jobIn('billing').take('submit-change-order'),
    'request-billing',
    'STEP_NOT_READY',
    'CHANGE_ORDER_OPEN',
  ],
  ['JOB-17', () => jobIn('billing').take('request-billing', { amountFen: 100 }), 'request-billing', 'CASE_RUNNING'],
  ['JOB-17', billed, 'request-billing', 'STEP_NOT_READY', 'NOTHING_TO_BILL'],
  ['JOB-17', () => jobIn('billing'), 'record-invoice', 'STEP_NOT_READY', 'NOTHING_TO_INVOICE'],
  ['JOB-17', () => jobIn('billing').take('request-billing'), 'record-invoice', 'STEP_NOT_READY', 'NOTHING_TO_INVOICE'],
  ['JOB-17', billed, 'record-receipt', 'STEP_NOT_READY', 'NOTHING_OWED'],
  ['JOB-17', () => billed().take('record-invoice'), 'cancel-job', 'STEP_NOT_READY', 'INVOICE_UNPAID'],
  ['JOB-18', () => jobIn('closing'), 'close-job', 'STEP_NOT_READY', 'CLOSING_MISSING'],
  ['JOB-21', () => jobIn('execution'), 'resume-job', 'WRONG_STAGE'],
];

describe('A step too early or too late', () => {
  it.each(notYet)('%s: %#', (rule, story, kind, code, why) => {
    const { refusal } = story().attempt(kind).last;
    expect(refusal?.code).toBe(code);
    if (refusal?.code !== 'WRONG_STAGE' || refusal.rule !== undefined) expect(refusal?.rule).toBe(rule);
    expect(refusal?.data?.['why']).toBe(why);
    expect(refusal?.detail).not.toBe('');
  });

  it('a step that does not exist is refused', () => {
    const told = jobIn('brief').tell({ type: 'StepTaken', kind: 'toString' as StepKind, content: {} });
    expect(told.last.refusal?.code).toBe('NO_SUCH_STEP');
  });
});

describe('APR-4: nobody signs their own proof (JOB-14, ADR-6)', () => {
  it('an ad reviewer who owns the job or submitted the proof is refused', () => {
    const story = jobIn('execution').take('submit-final-proof');
    expect(story.copy().attempt('sign-final-proof', {}, 'reviewing-ae').last.refusal).toBeUndefined();
    const own = story.copy().take('hand-over-job', { toUserId: 'reviewing-ae' });
    const mine = { code: 'OWN_REQUEST', rule: 'APR-4' };
    expect(own.attempt('sign-final-proof', {}, 'reviewing-ae').last.refusal).toMatchObject(mine);
    own.take('submit-final-proof', { version: 'V2' }).take('hand-over-job', { toUserId: 'ae' });
    expect(own.attempt('sign-final-proof', { version: 'V2' }, 'reviewing-ae').last.refusal).toMatchObject(mine);
    expect(own.attempt('sign-final-proof', { version: 'V2' }).last.refusal).toBeUndefined();
  });
});

describe('Opening a job (JOB-1)', () => {
  const attempts: [why: string, by: string, change: { [field: string]: string }, code: string, path?: string][] = [
    ['by someone outside the AE’s line', 'finance', {}, 'FORBIDDEN'],
    ['by another AE', 'other-ae', {}, 'FORBIDDEN'],
    ['for a contact of someone else', 'ae', { contactId: 'contact-9' }, 'INVALID', 'contactId'],
    ['for another client', 'ae', { clientId: 'client-9' }, 'INVALID', 'clientId'],
    ['for an AE who left', 'left-ae', { aeId: 'left-ae' }, 'INVALID', 'aeId'],
    ['for someone who is no AE', 'creative', { aeId: 'creative' }, 'INVALID', 'aeId'],
  ];

  it.each(attempts)('is refused %s', (_why, by, change, code, path) => {
    const event = { ...opened, ...change, facts: factsFor(by, change['aeId'] ?? 'ae') } as never;
    const { refusal } = new Story().tell(event, { kind: 'person', id: by }).last;
    expect(refusal?.code).toBe(code);
    if (path !== undefined) expect(refusal?.data).toMatchObject({ errors: [{ path }] });
  });

  it('is done once, by the AE or someone above', () => {
    expect(new Story().open('director').last.refusal).toBeUndefined();
    expect(new Story().open().open().last.refusal?.code).toBe('INVALID');
  });

  it('nothing happens to a job that was never opened', () => {
    expect(new Story().tell({ type: 'DeadlineReached' }).last.refusal?.code).toBe('NOT_FOUND');
  });
});
