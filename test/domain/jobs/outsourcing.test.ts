/** JOB-10: what partners do is requested line by line, with its offers, and what was approved stays with its line. */
import { describe, expect, it } from 'vitest';
import { outsourcedItems } from '../../../domain/jobs';
import { cases, content, jobIn, number, type Story } from './story';

const line = (description: string, outsideCostFen: number) => ({
  ...{ description, unit: '项', quantity: 1, unitPriceFen: 3_000_000, outsideCostFen },
});
const estimated = (...lines: ReturnType<typeof line>[]) => jobIn('estimate').take('submit-estimate', { lines });
const items = (story: Story) =>
  outsourcedItems(story.state).map((item) => [item.line, item.description, item.approved?.number ?? null]);

describe('JOB-10 an outsourcing request', () => {
  it('goes to its approvers with all offers and the one that is proposed, for each line of its own', () => {
    const story = estimated(line('拍摄', 1_500_000), line('设计', 0), line('拍摄', 900_000));
    expect(items(story)).toEqual([
      [1, '拍摄', null],
      [3, '拍摄', null],
    ]);
    story.take('request-outsourcing', { line: 3 });
    expect(story.last.commands).toMatchObject([
      {
        ...{ type: 'OpenCase', caseId: cases.outsourcing(1), definitionKey: 'outsourcing', partyIds: ['ae'] },
        fields: { item: '拍摄', quotedCostFen: 900_000, costFen: 1_400_000, partner: '星河影视', offerCount: 2 },
      },
    ]);
    story.take('request-outsourcing', { line: 1, proposed: 2 });
    expect(story.last.commands).toMatchObject([{ fields: { quotedCostFen: 1_500_000, costFen: 1_700_000 } }]);
    story.approvalEnds(cases.outsourcing(1));
    expect(items(story)).toEqual([
      [1, '拍摄', null],
      [3, '拍摄', 1],
    ]);
  });

  it('that came back begins with what it said and goes on in its own case', () => {
    const story = jobIn('estimate').take('submit-estimate').take('request-outsourcing');
    story.approvalReturns(cases.outsourcing(1), '请再找一家').take('request-outsourcing', { proposed: 2 });
    expect(story.last.commands).toMatchObject([
      {
        type: 'SignalCase',
        caseId: cases.outsourcing(1),
        event: { type: 'Resubmitted', fields: { partner: '蓝山影像' } },
      },
    ]);
    expect(story.state.outsourcings).toHaveLength(1);
  });

  it('holds until another one is approved, whatever becomes of that', () => {
    const story = jobIn('execution').take('request-outsourcing', { proposed: 2 });
    expect(story.waits).not.toContain('JOB-10 OUTSOURCING_IN_APPROVAL');
    expect(items(story)).toEqual([[2, '视频拍摄', 1]]);
    expect(items(story.copy().approvalEnds(cases.outsourcing(2), 'rejected'))).toEqual([[2, '视频拍摄', 1]]);
    expect(items(story.approvalEnds(cases.outsourcing(2)))).toEqual([[2, '视频拍摄', 2]]);
  });

  it('stays with its line in a new version, and a line that a change order adds needs its own (JOB-19)', () => {
    const story = jobIn('billing').take('submit-change-order', {
      lines: [line('海报印制', 700_000), line('视频拍摄', 1_500_000), line('设计', 0)],
      outsidePartners: true,
    });
    story.approvalEnds(cases.estimate(2)).take('send-estimate').answer(`${story.state.number}-l2`, 'confirmed');
    expect(items(story)).toEqual([
      [1, '海报印制', null],
      [2, '视频拍摄', 1],
    ]);
    expect(story.waits).toContain('JOB-10 OUTSOURCING_MISSING ae');
    story.take('request-outsourcing', { line: 1 }).approvalEnds(cases.outsourcing(2));
    expect(story.waits).not.toContain('JOB-10 OUTSOURCING_MISSING ae');
  });

  it('covers its line up to what was quoted or taken when it was approved, and no dearer one', () => {
    const dearer = (outsideCostFen: number) => {
      const lines = [line('平面设计', 0), line('视频拍摄', outsideCostFen)];
      const story = jobIn('billing').take('submit-change-order', { lines, outsidePartners: true });
      return story.approvalEnds(cases.estimate(2)).take('send-estimate').answer(`${number}-l2`, 'confirmed');
    };
    expect(items(dearer(1_500_000))).toEqual([[2, '视频拍摄', 1]]);
    const story = dearer(1_600_000);
    expect(items(story)).toEqual([[2, '视频拍摄', null]]);
    expect(story.waits).toContain('JOB-10 OUTSOURCING_MISSING ae');
    story.take('request-outsourcing', { proposed: 2 }).approvalEnds(cases.outsourcing(2));
    expect(items(story)).toEqual([[2, '视频拍摄', 2]]);
  });

  it('covers a line up to the offer that was taken, where that was dearer than quoted', () => {
    const story = estimated(line('视频拍摄', 1_500_000)).take('request-outsourcing', { line: 1, proposed: 2 });
    story.approvalEnds(cases.outsourcing(1)).approvalEnds(cases.estimate(1), 'rejected');
    const again = (outsideCostFen: number) =>
      story.copy().take('submit-estimate', { lines: [line('视频拍摄', outsideCostFen)] });
    expect(items(again(1_700_000))).toEqual([[1, '视频拍摄', 1]]);
    expect(items(again(1_700_001))).toEqual([[1, '视频拍摄', null]]);
  });

  it('tells the trail what was asked, and never what it costs', () => {
    const story = jobIn('estimate').take('submit-estimate').take('request-outsourcing');
    expect(story.last.trail).toMatchObject([{ detail: { number: 1, item: '视频拍摄', caseId: cases.outsourcing(1) } }]);
    expect(JSON.stringify(story.last.trail)).not.toMatch(/1400000|1700000/);
    expect(content['request-outsourcing']).toHaveProperty('offers');
  });
});
