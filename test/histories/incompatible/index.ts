/** The loops as somebody might break them: a wait before the first event, which no recorded history has. */
import { sleep } from '@temporalio/workflow';
import { approval as soundApproval } from '../../../workflows/approvals/approval';
import { job as soundJob } from '../../../workflows/jobs/job';
import { deliver as soundDeliver } from '../../../workflows/people/deliver';
import { departure as soundDeparture } from '../../../workflows/people/departure';
import { letter as soundLetter } from '../../../workflows/people/letter';
import { recheck as soundRecheck } from '../../../workflows/people/recheck';
import { substitution as soundSubstitution } from '../../../workflows/people/substitution';
import { webhook as soundWebhook } from '../../../workflows/people/webhook';
import type { LoopInput } from '../../../workflows/shared/messages';

export async function job(input: LoopInput): Promise<void> {
  await sleep('1 second');
  await soundJob(input);
}

export async function approval(input: LoopInput): Promise<void> {
  await sleep('1 second');
  await soundApproval(input);
}

export async function substitution(id: string): Promise<void> {
  await sleep('1 second');
  await soundSubstitution(id);
}

export async function recheck(...input: Parameters<typeof soundRecheck>): Promise<void> {
  await sleep('1 second');
  await soundRecheck(...input);
}

export async function departure(id: string): Promise<void> {
  await sleep('1 second');
  await soundDeparture(id);
}

export async function deliver(userId: string): Promise<void> {
  await sleep('1 second');
  await soundDeliver(userId);
}

export async function letter(mailId: string): Promise<void> {
  await sleep('1 second');
  await soundLetter(mailId);
}

export async function webhook(id: string): Promise<void> {
  await sleep('1 second');
  await soundWebhook(id);
}
