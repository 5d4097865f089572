/** What a definition hides from an approver is not sent to them, in the subject, its lines or what it was before. */
import { describe, expect, it } from 'vitest';
import { describeSubject, hiddenFields } from '../../../api/approvals/describe-subject';
import { titlesOf } from '../../../api/approvals/definition-titles';
import { withOpenTasks } from '../../../api/approvals/describe-cases';
import { outputFieldsOf } from '../../../api/approvals/describe-outputs';
import { shownFacts } from '../../../api/approvals/shown-facts';
import { stagesOf, type CaseState, type CompiledDefinition } from '../../../domain/approvals';
import { briefed, estimated, proposed } from '../../shared/job-story';
import { personId } from '../../../prisma/seed/sample/people';
import { testSystem } from '../../shared/system';

const system = await testSystem();
await briefed(system, 'J2026-6001');
await proposed(system, 'J2026-6001');
const caseId = await estimated(system, 'J2026-6001');
const { state } = await system.db.process.findUniqueOrThrow({ where: { id: caseId } });
const manager = personId('wangsiyuan');

/** The recorded case, as it would be if the manager's stage hid these fields. */
function hiding(...names: string[]): CaseState {
  const copy = structuredClone(state) as unknown as CaseState;
  for (const stage of copy.definition.stages) {
    if (!('parallel' in stage) && stage.id === 'account-manager')
      stage.fields = Object.fromEntries(names.map((name) => [name, 'hidden'] as const));
  }
  return copy;
}

describe('hidden fields', () => {
  it('are not there for who may not see them, and there for who may', () => {
    const copy = hiding('costFen', 'note');
    const hidden = hiddenFields(copy, { id: manager, seesCosts: true });
    expect(hidden).toContain('costFen');
    expect(describeSubject(copy, manager, hidden).map(({ name }) => name)).not.toContain('costFen');

    const submitter = personId('linxiaoyu');
    const shown = describeSubject(copy, submitter, hiddenFields(copy, { id: submitter, seesCosts: true }));
    expect(shown.find(({ name }) => name === 'costFen')).toMatchObject({ value: 2_000_000 });
  });

  it('leave costs to approvers whom the definition shows them, also where they may not see margins', () => {
    const hidden = hiddenFields(hiding(), { id: manager, seesCosts: false });
    expect(hidden).not.toContain('costFen');
  });

  it('take costs, those of the lines too, from readers who have no part in it', () => {
    const reader = personId('yaojing');
    const copy = hiding();
    const subject = describeSubject(copy, reader, hiddenFields(copy, { id: reader, seesCosts: false }));
    expect(JSON.stringify(subject)).not.toMatch(/costFen|outsideCostFen/i);
    expect(subject.find(({ name }) => name === 'lines')).toBeDefined();
  });

  it('take the cost of the lines with that of the whole: one gives the other away', () => {
    const copy = hiding('costFen');
    const hidden = hiddenFields(copy, { id: manager, seesCosts: true });
    expect(JSON.stringify(describeSubject(copy, manager, hidden))).not.toMatch(
      /costFen|outsideCostFen|(?<!\d)2000000(?!\d)/i,
    );
  });

  it('are left out of lists, outputs and everything else that is said of the case', async () => {
    const row = await system.db.case.findUniqueOrThrow({ where: { id: caseId }, include: withOpenTasks });
    const [version] = await system.db.definitionVersion.findMany({ where: { key: 'estimate' } });
    const compiled = structuredClone(version?.compiled) as unknown as CompiledDefinition;
    for (const stage of compiled.stages) if (!('parallel' in stage)) stage.fields = { amountFen: 'hidden' };
    const titles = titlesOf(compiled);
    const clients = () => undefined;
    expect(shownFacts(row, titles, clients, { stageId: 'account-manager', submitted: false })).toEqual({});
    expect(shownFacts(row, titles, clients, { submitted: false })).toEqual({});
    expect(shownFacts(row, titles, clients, { submitted: true })).toEqual({ amountFen: 12_720_000 });

    const copy = hiding();
    const [stage] = stagesOf(copy.definition);
    if (stage) stage.outputs = { costFen: 'fen', urgent: 'boolean' };
    expect(stage && outputFieldsOf(copy, stage, ['costFen']).map(({ name }) => name)).toEqual(['urgent']);
  });
});
