/** What the workflows about people are told from outside: only that their row has changed. What it says now they read there. */
import { defineSignal } from '@temporalio/workflow';

/** Kinds of these workflows, as they are registered; each takes the id of its row. */
export type PeopleWorkflow = 'substitution' | 'recheck' | 'departure';

/** Look at your row again. Sent with the start, so that it begins or goes on, whichever is needed; twice is as good as once. */
export const wake = defineSignal('wake');
