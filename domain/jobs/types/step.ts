/** The shape of a step: one thing that a person does in a job. */
import type { ZodType } from 'zod';
import type { Incoming, Json, TrailEntry } from '../../shared/process';
import type { Refusal } from '../../shared/refusal';
import type { JobCommand, JobFacts, StepKind } from './events';
import type { JobState, Stage } from './job';

/** What a step does with the job: the next state, what has to follow, and what the trail says beside the step itself. */
export interface StepEffect {
  state: JobState;
  commands?: JobCommand[];
  /** Default: the content as it was given. Never costs: whoever sees the job reads the trail. */
  trail?: TrailEntry['detail'];
  /** The words that a reader looks for first: a reason, an opinion. */
  comment?: string;
}

/** Content to begin a form with; what is left out starts empty. */
export interface FormStart {
  [field: string]: Json;
}

/** Whose consent a step asks for: by which definition, and in which case if one came back to the submitter. */
export interface Asked {
  /** The definition's key, which is the subject's kind too. */
  key: 'estimate' | 'outsourcing' | 'billing' | 'execution-exception' | 'strategy' | 'rehearsal';
  /** The case that goes on with it; null = a new one. */
  again: string | null;
}

/**
 * One thing that a person does in a job. The entry drives the update, the route, the OpenAPI text, the form and the
 * test of who may not. It stores content, never a tick.
 */
export interface Step<Content = unknown> {
  kind: StepKind;
  title: { zh: string; en: string };
  /** Where it belongs; `any` = in every stage until the job has ended. */
  stages: readonly Stage[] | 'any';
  /** Also while the job is paused. */
  whilePaused?: true;
  /** Also by the system, when an administrator's reviewed move of a departure says so; no route ever sends that. */
  bySystem?: true;
  rules: readonly string[];
  schema: ZodType<Content>;
  /** Who may take it; the refusal for everyone else. Pure. */
  mayTake(job: JobState, facts: JobFacts): Refusal | null;
  /**
   * Whether the job is ready for it, before any content is known: drives the list of next steps. A refusal with
   * WRONG_STAGE means "has no place here" (not listed), any other is listed with its reason.
   */
  ready(job: JobState, facts: JobFacts): Refusal | null;
  /** Checks the content against the job and applies it. */
  apply(job: JobState, content: Content, incoming: Incoming, facts: JobFacts): StepEffect | { refusal: Refusal };
  /** Whose consent it asks for as the job stands; absent where it asks nobody's. */
  asks?(job: JobState): Asked;
  /** What its form starts with. */
  initial?(job: JobState, facts: JobFacts): FormStart;
}
