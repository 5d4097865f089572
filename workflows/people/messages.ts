/** What the workflows about people are told from outside: only that their row has changed. What it says now they read there. */
import { defineSignal } from '@temporalio/workflow';

export type { PeopleWorkflow } from '../../activities/people/request-wake';

/** Look at your row again. Sent with the start, so that it begins or goes on, whichever is needed; twice is as good as once. */
export const wake = defineSignal('wake');
