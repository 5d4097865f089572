/** What reaches a job, what its rules may ask about the world, and what they command. */
import type { CaseOutcome, Chosen, SubjectFields } from '../../approvals/types';
import type { Instant, Json, StepResult } from '../../shared/process';
import type { LocalDate } from './estimate';
import type { JobState, Stage } from './job';

/** What a job's rules may ask about the world; loaded by the recorder as of the event and kept beside it. */
export interface JobFacts {
  /** The person who acts; null when a machine or the client does, or someone who has left. */
  actor: { id: string; roles: string[] } | null;
  /** The date of the event in the agency's zone. */
  today: LocalDate;
  /** The agency's zone, e.g. `Asia/Shanghai`: in it a day ends. */
  timeZone: string;
  /** People above the AE in the reporting line, nearest first. */
  aeLine: string[];
  /** With those of its contacts whom the event names. */
  client: { id: string; name: string; contacts: { id: string; name: string }[] };
  /** Those whom the event concerns: the AE and who acts, whoever is named, and the lines above; ids only, since facts are kept. */
  people: { id: string; roles: string[]; active: boolean; managerId: string | null }[];
  /** Invoice numbers that the content names and that another job's invoices bear already. */
  invoiceNumbersTaken: string[];
  /** Dated rate from settings, in percent (CNV-2). */
  vatPercent: number;
}

export const stepKinds = [
  'record-background',
  'record-brief',
  'record-discussion',
  'settle-point',
  'send-minutes',
  'confirm-minutes',
  'agree-agenda',
  'record-call',
  'cancel-meeting',
  'send-job-card',
  'finish-schedule-item',
  'change-schedule-item',
  'add-schedule-items',
  'submit-strategy',
  'rehearse-proposal',
  'present-proposal',
  'record-proposal-outcome',
  'review-presentation',
  'submit-estimate',
  'request-outsourcing',
  'send-estimate',
  'record-confirmation',
  'request-exception',
  'submit-final-proof',
  'sign-final-proof',
  'go-live',
  'submit-change-order',
  'withdraw-change-order',
  'request-billing',
  'record-invoice',
  'record-receipt',
  'record-closing',
  'close-job',
  'pause-job',
  'resume-job',
  'cancel-job',
  'hand-over-job',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** `facts` is set by the recorder before the event is decided, never by who sends it. */
export type JobEvent =
  | {
      type: 'JobOpened';
      id: string;
      number: string;
      title: string;
      clientId: string;
      contactId: string;
      aeId: string;
      facts?: JobFacts;
    }
  | { type: 'StageEntered'; stage: Stage }
  /** `chosen`: whom the submitter wants to decide, where the step asks consent and its definition lets them choose. */
  | { type: 'StepTaken'; kind: StepKind; content: Json; chosen?: Chosen; facts?: JobFacts }
  | { type: 'ApprovalReturned'; caseId: string; comment?: string }
  | { type: 'ApprovalEnded'; caseId: string; outcome: CaseOutcome }
  | {
      type: 'LinkAnswered';
      linkId: string;
      answer: 'confirmed' | 'declined';
      byName: string;
      comment?: string;
      /** Hash of what the client was shown. */
      shownHash?: string;
    }
  | { type: 'DeadlineReached'; facts?: JobFacts };

/** What a job tells one of its cases. `fields` is always the whole subject. */
export type CaseSignal =
  | { type: 'Resubmitted'; fields: SubjectFields; partyIds: string[]; chosen?: Chosen }
  /** `submitterId`: whose it is from now on. */
  | { type: 'Revised'; fields: SubjectFields; partyIds: string[]; submitterId: string }
  | { type: 'Withdrawn'; reason: string }
  | { type: 'Terminated'; reason: string };

export type JobCommand =
  | {
      type: 'OpenCase';
      caseId: string;
      definitionKey: string;
      subjectKind: string;
      /** e.g. `J2026-0042/estimate-2`. */
      subjectId: string;
      fields: SubjectFields;
      submitterId: string;
      partyIds: string[];
      chosen?: Chosen;
    }
  | { type: 'SignalCase'; caseId: string; event: CaseSignal }
  | {
      type: 'IssueLink';
      linkId: string;
      purpose: 'estimate-confirmation' | 'minutes-confirmation';
      contactId: string;
      shown: Json;
      expiresAt: Instant;
    }
  | { type: 'RevokeLink'; linkId: string };

export type JobStepResult = StepResult<JobState, JobCommand>;
