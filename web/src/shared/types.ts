/** What the API gives, by the names of its document; `api.d.ts` is generated from that (`npm run generate`). */
import type { components, operations } from './api';

type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type PersonRef = Schemas['PersonRef'];
export type PersonSummary = Schemas['PersonSummary'];
export type Token = Schemas['Token'];
export type CreatedToken = Schemas['CreatedToken'];
export type ActorRef = Schemas['ActorRef'];
export type Blocker = Schemas['Blocker'];
export type TrailEntry = Schemas['TrailEntry'];
export type Problem = Schemas['Problem'];
export type OperationStatus = Schemas['Operation'];
export type TaskSummary = Schemas['TaskSummary'];
export type Task = Schemas['Task'];
export type Case = Schemas['Case'];
export type CaseSummary = Schemas['CaseSummary'];
export type CaseAnswer = Schemas['CaseAnswer'];
export type SubjectField = Schemas['SubjectField'];
export type StageView = Schemas['StageView'];
export type Seat = Schemas['Seat'];
export type BlockView = Schemas['BlockView'];
export type DecisionsAnswer = operations['decideTasks']['responses'][200]['content']['application/json'];
export type Question = Schemas['Question'];
export type OutputField = Schemas['OutputField'];
export type CopySummary = Schemas['CopySummary'];
export type InboxCounts = Schemas['InboxCounts'];
export type MigrationPreview = Schemas['MigrationPreview'];
export type DefinitionSummary = Schemas['DefinitionSummary'];
export type Definition = Schemas['Definition'];
export type JobSummary = Schemas['JobSummary'];
export type Job = Schemas['Job'];
export type NextStep = Schemas['NextStep'];
export type JobAnswer = Schemas['JobAnswer'];
export type LinkView = Schemas['Link'];
export type ClientSummary = Schemas['ClientSummary'];
