/** The loops as somebody might break them: a wait before the first event, which no recorded history has. */
import { sleep } from '@temporalio/workflow';
import { approval as soundApproval } from '../../../workflows/approvals/approval';
import { job as soundJob } from '../../../workflows/jobs/job';
import type { LoopInput } from '../../../workflows/shared/messages';

export async function job(input: LoopInput): Promise<void> {
  await sleep('1 second');
  await soundJob(input);
}

export async function approval(input: LoopInput): Promise<void> {
  await sleep('1 second');
  await soundApproval(input);
}
