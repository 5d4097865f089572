/** 提交人自选: steps whose approval is decided by people whom the submitter chooses, from the form to the seat. */
import { beforeAll, describe, expect, it } from 'vitest';
import { publishDefinition } from '../../../definitions/publish';
import { personId } from '../../../prisma/seed/sample/people';
import { decide, until } from '../../shared/drive';
import { briefed, dayFromNow, estimated, proposed } from '../../shared/job-story';
import { testApi, type Looked } from '../shared/test-api';

const api = await testApi();
const ae = await api.as('linxiaoyu');
let jobs = 0;

/** LIN Xiaoyu chooses among the creatives, HE Jiahao and herself; for large estimates a reviewer, too. */
const definition = `kind: Approval
key: estimate
title: { zh: 估价单审批, en: Estimate approval }
subject: estimate
calendar: office
stages:
  - id: craft
    title: { zh: 专业审核, en: Craft review }
    approvers:
      - { id: pick, chosenBy: submitter, min: 1, max: 2, from: [{ user: u-hejiahao }, { user: u-fengtao }, { user: u-linxiaoyu }] }
    decide: all
    require: { comment: [return] }
  - id: large
    title: { zh: 大额复核, en: Large amounts }
    when: subject.amountFen > 20000000
    approvers: [{ id: pick, chosenBy: submitter, min: 1, max: 1, from: [{ user: u-yaojing }, { user: u-wangsiyuan }] }]
`;

async function publish(yaml: string): Promise<void> {
  const result = await publishDefinition(api.db, { yaml, source: 'edited', publishedBy: personId('guanwenbo') });
  if (!('version' in result)) throw new Error(`not published: ${JSON.stringify(result.findings)}`);
}

beforeAll(() => publish(definition));

/** A job that waits for its estimate. */
async function ready(): Promise<string> {
  jobs += 1;
  const number = `J2026-76${String(jobs).padStart(2, '0')}`;
  await briefed(api, number);
  await proposed(api, number);
  return number;
}

const estimate = (unitPriceFen = 6_000_000) => ({
  lines: [{ description: '主视觉设计', unit: '套', quantity: 1, unitPriceFen, outsideCostFen: 0 }],
  ...{ outsidePartners: false, discountPercent: 0, deliveryDate: dayFromNow(60) },
});
const path = (number: string) => `/jobs/${number}/steps/submit-estimate`;
const choose = (...usernames: string[]) => usernames.map(personId);
const nextStep = async (number: string): Promise<Looked | undefined> =>
  [...((await ae.get(`/jobs/${number}`)).body.nextSteps ?? [])].find(({ kind }) => String(kind) === 'submit-estimate');
const casesOf = (number: string) =>
  api.db.case.findMany({ where: { ownerId: `job/${number}`, subjectKind: 'estimate' } });
const holders = async (caseId: string) =>
  (await api.db.task.findMany({ where: { caseId, state: 'open' } })).map(({ holderId }) => holderId).toSorted();

/** An estimate that was submitted to HE Jiahao, and came back from him. */
async function returned(): Promise<{ number: string; caseId: string }> {
  const number = await ready();
  const chosen = { 'craft.pick': choose('hejiahao') };
  expect((await ae.post(path(number), { ...estimate(), chosen })).status).toBe(200);
  const [{ id: caseId } = { id: '' }] = await casesOf(number);
  await decide(api, caseId, 'hejiahao', 'return', '缺外发报价');
  await until(async () => {
    const { blockers } = await api.db.job.findUniqueOrThrow({ where: { number } });
    return JSON.stringify(blockers).includes('RETURNED');
  });
  return { number, caseId };
}

describe('choosing who decides', () => {
  it('is announced with the step, and told for the content as typed so far, without a trace', async () => {
    const number = await ready();
    expect(await nextStep(number)).toMatchObject({ ready: true, asksChoice: true });
    const before = await api.db.process.findUniqueOrThrow({ where: { id: `job/${number}` } });
    const small = await ae.post(`${path(number)}/choices`, estimate());
    expect(small).toMatchObject({
      status: 200,
      body: {
        items: [
          {
            place: 'craft.pick',
            stage: { id: 'craft', title: { zh: '专业审核' } },
            ...{ min: 1, max: 2, required: true, chosen: [] },
            candidates: [
              { id: personId('hejiahao'), name: '何家豪' },
              { id: personId('fengtao'), name: '冯涛' },
            ],
          },
        ],
      },
    });
    // APR-4: she is a party, and cannot be chosen.
    expect([...(small.body.items?.[0]?.candidates ?? [])]).toHaveLength(2);
    const large = await ae.post(`${path(number)}/choices`, estimate(30_000_000));
    expect([...(large.body.items ?? [])].map(({ place }) => String(place))).toEqual(['craft.pick', 'large.pick']);
    expect(await api.db.process.findUniqueOrThrow({ where: { id: `job/${number}` } })).toEqual(before);
    expect(await casesOf(number)).toEqual([]);
  });

  it('is told only to who may take the step, and only for content that it would take', async () => {
    const number = await ready();
    const manager = await api.as('wangsiyuan');
    expect(await manager.post(`${path(number)}/choices`, estimate())).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN' },
    });
    expect(await ae.post(`${path(number)}/choices`, { ...estimate(), deliveryDate: '昨天' })).toMatchObject({
      status: 400,
      body: { code: 'INVALID', errors: [{ path: 'body.deliveryDate' }] },
    });
    expect(await ae.post(`/jobs/${number}/steps/fly/choices`, {})).toMatchObject({ body: { code: 'NO_SUCH_STEP' } });
    expect((await ae.post(`/jobs/${number}/steps/pause-job/choices`, { reason: '等' })).body).toEqual({ items: [] });
  });

  it('seats those who were chosen', async () => {
    const number = await ready();
    const chosen = { 'craft.pick': choose('fengtao', 'hejiahao') };
    expect(await ae.post(path(number), { ...estimate(), chosen })).toMatchObject({ status: 200 });
    const [one] = await casesOf(number);
    expect(await holders(String(one?.id))).toEqual(choose('fengtao', 'hejiahao'));
  });

  const wrong: [string, object, object][] = [
    ['nobody', {}, { stage: 'craft', wrong: 'tooFew', min: 1 }],
    ['a party', { 'craft.pick': choose('linxiaoyu') }, { wrong: 'notAmong', people: choose('linxiaoyu') }],
    ['somebody else', { 'craft.pick': choose('zhangbo') }, { wrong: 'notAmong' }],
    ['somebody twice', { 'craft.pick': choose('fengtao', 'fengtao') }, { wrong: 'twice' }],
    ['where nobody is chosen', { 'craft.pick': choose('fengtao'), 'craft.1': [] }, { entry: '1', wrong: 'unknown' }],
  ];
  it.each(wrong)('refuses %s at the step, naming the stage, and changes nothing', async (_who, chosen, data) => {
    const number = await ready();
    const { state } = await api.db.process.findUniqueOrThrow({ where: { id: `job/${number}` } });
    expect(await ae.post(path(number), { ...estimate(), chosen })).toMatchObject({
      status: 400,
      body: { code: 'CHOICE_INVALID', data: { ...data, stageTitle: { zh: '专业审核', en: 'Craft review' } } },
    });
    expect((await api.db.process.findUniqueOrThrow({ where: { id: `job/${number}` } })).state).toEqual(state);
    expect(await casesOf(number)).toEqual([]);
  });

  it('refuses what is no choice, and a choice for a step that nobody decides', async () => {
    const number = await ready();
    expect(await ae.post(path(number), { ...estimate(), chosen: { 'craft.pick': 'hejiahao' } })).toMatchObject({
      body: { code: 'INVALID', errors: [{ path: 'body.chosen.craft.pick' }] },
    });
    expect(await ae.post(`/jobs/${number}/steps/pause-job`, { reason: '等', chosen: {} })).toMatchObject({
      body: { code: 'INVALID', errors: [{ path: 'body.chosen' }] },
    });
  });
});

describe('an estimate that came back', () => {
  it('keeps who was chosen, and is refused at the step when what it asks for now is missing', async () => {
    const { number, caseId } = await returned();
    expect(await nextStep(number)).toMatchObject({ asksChoice: true });
    const asked = await ae.post(`${path(number)}/choices`, estimate(30_000_000));
    expect([...(asked.body.items ?? [])]).toMatchObject([
      { place: 'craft.pick', chosen: choose('hejiahao') },
      { place: 'large.pick', chosen: [] },
    ]);
    const job = await api.db.process.findUniqueOrThrow({ where: { id: `job/${number}` } });
    expect(await ae.post(path(number), estimate(30_000_000))).toMatchObject({
      status: 400,
      body: { code: 'CHOICE_INVALID', data: { stage: 'large', wrong: 'tooFew', stageTitle: { zh: '大额复核' } } },
    });
    expect((await api.db.process.findUniqueOrThrow({ where: { id: `job/${number}` } })).state).toEqual(job.state);
    expect((await api.db.case.findUniqueOrThrow({ where: { id: caseId } })).status).toBe('returned');

    const chosen = { 'large.pick': choose('yaojing') };
    expect(await ae.post(path(number), { ...estimate(30_000_000), chosen })).toMatchObject({ status: 200 });
    await until(async () => (await holders(caseId)).join() === choose('hejiahao').join());
    await decide(api, caseId, 'hejiahao', 'approve');
    expect(await holders(caseId)).toEqual(choose('yaojing'));
  });

  it('goes to whoever is chosen anew', async () => {
    const { number, caseId } = await returned();
    const chosen = { 'craft.pick': choose('fengtao') };
    expect(await ae.post(path(number), { ...estimate(), chosen })).toMatchObject({ status: 200 });
    await until(async () => (await holders(caseId)).join() === choose('fengtao').join());
  });

  it('keeps to the version that it began with, whatever is published meanwhile (APR-2)', async () => {
    const { number, caseId } = await returned();
    await publish(
      definition
        .replace(/approvers:\n.*\n {4}decide: all/, 'approvers: [{ relation: ae.manager }]')
        .replace(/ {2}- id: large[^]*$/, ''),
    );
    try {
      expect(await nextStep(number)).toMatchObject({ asksChoice: true });
      expect((await ae.post(`${path(number)}/choices`, estimate())).body.items).toMatchObject([
        { chosen: choose('hejiahao') },
      ]);
      expect(await ae.post(path(number), estimate())).toMatchObject({ status: 200 });
      await until(async () => (await holders(caseId)).join() === choose('hejiahao').join());
      // What is new asks nobody to choose.
      const other = await ready();
      expect(await nextStep(other)).toMatchObject({ asksChoice: false });
      expect(await holders(await estimated(api, other))).toEqual(choose('wangsiyuan'));
    } finally {
      await publish(definition);
    }
  });
});
