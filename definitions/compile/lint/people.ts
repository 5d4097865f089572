/** Every place of a definition that names people, in one list: what rules about names look at. */
import type { CompileContext } from '../context';
import { stagesAt } from '../context';
import type { Path } from '../findings';
import type { ApproverSource, CcSource, EmptySource, PersonRuleSource } from '../schema/approver-schema';
import type { StageSource } from '../schema/stage-schema';

export interface PeopleAt {
  rule: PersonRuleSource | ApproverSource | CcSource;
  path: Path;
}

/** Approvers, exclusions, fall-backs, rungs, copies and starters, as written, each once. */
export function peopleAt({ source }: CompileContext): PeopleAt[] {
  return [
    ...emptyPeople(source.empty, ['empty']),
    ...rungPeople(source.escalate, ['escalate']),
    ...(source.cc ?? []).map((rule, i) => ({ rule, path: ['cc', i] })),
    ...stagesAt(source).flatMap(({ stage, path }) => [
      ...stage.approvers.flatMap((rule, i): PeopleAt[] => entryPeople(rule, [...path, 'approvers', i])),
      ...(stage.exclude ?? []).map((rule, i) => ({ rule, path: [...path, 'exclude', i] })),
      ...emptyPeople(stage.empty, [...path, 'empty']),
      ...rungPeople(stage.escalate, [...path, 'escalate']),
      ...(stage.startedBy ? [{ rule: stage.startedBy, path: [...path, 'startedBy'] }] : []),
      ...(stage.cc ?? []).map((rule, i) => ({ rule, path: [...path, 'cc', i] })),
    ]),
  ];
}

function entryPeople(rule: ApproverSource, path: Path): PeopleAt[] {
  const chosenFrom = 'chosenBy' in rule ? rule.from.map((from, i) => ({ rule: from, path: [...path, 'from', i] })) : [];
  return [{ rule, path }, ...chosenFrom, ...emptyPeople(rule.empty, [...path, 'empty'])];
}

function emptyPeople(empty: EmptySource | undefined, path: Path): PeopleAt[] {
  return empty === undefined || empty === 'incident' ? [] : [{ rule: empty.to, path: [...path, 'to'] }];
}

function rungPeople(ladder: StageSource['escalate'], path: Path): PeopleAt[] {
  return (ladder ?? []).flatMap((rung, i) => ('to' in rung ? [{ rule: rung.to, path: [...path, i, 'to'] }] : []));
}
