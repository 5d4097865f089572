/**
 * What people are told: every kind of notice, under the headings by which they are chosen, and whether it is mailed to
 * somebody who has chosen nothing. Whoever is needed, or waits for an answer, gets a mail; mere news stays in the house.
 */
export const noticeGroups = {
  tasks: {
    'task-opened': { mail: true },
    'task-ready': { mail: true },
    'task-reminder': { mail: true },
    'task-overdue': { mail: true },
    'case-urged': { mail: true },
    'task-closed': { mail: false },
    'task-moved': { mail: false },
    'escalation-skipped': { mail: true },
    'silence-kept': { mail: true },
  },
  cases: {
    'case-ended': { mail: true },
    'case-returned': { mail: true },
    'case-copied': { mail: false },
    'case-moved': { mail: true },
    'case-migrated': { mail: false },
    'case-suspended': { mail: false },
    'case-resumed': { mail: false },
    'decision-taken-back': { mail: true },
    'silence-approved': { mail: true },
    'opinion-given': { mail: true },
    'question-answered': { mail: true },
    'question-closed': { mail: false },
  },
  jobs: {
    'link-answered': { mail: true },
    'link-unanswered': { mail: true },
    'link-expired': { mail: true },
    'confirmation-overdue': { mail: true },
    'item-overdue': { mail: true },
    'minutes-overdue': { mail: true },
    'minutes-unconfirmed': { mail: true },
    'minutes-escalated': { mail: true },
    'job-handed-over': { mail: true },
  },
} as const;

export type NoticeGroup = keyof typeof noticeGroups;
type KindsOf<Group> = Group extends NoticeGroup ? keyof (typeof noticeGroups)[Group] : never;
export type NoticeKind = KindsOf<NoticeGroup>;

/** Every kind, in the order in which they are shown. */
export const noticeKinds: readonly NoticeKind[] = Object.values(noticeGroups).flatMap(
  (kinds) => Object.keys(kinds) as NoticeKind[],
);
