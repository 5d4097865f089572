import type { Metrics } from './metrics';
import type { Reply } from './route';

/** Counts a decision by what came of it; gives the answer, or the refusal, on as it is. */
export async function countDecision({ decisions }: Metrics, outcome: string, deciding: Promise<Reply>): Promise<Reply> {
  try {
    const reply = await deciding;
    decisions.inc({ outcome, result: reply.status === 202 ? 'accepted' : 'done' });
    return reply;
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'UNEXPECTED';
    decisions.inc({ outcome, result: code });
    throw error;
  }
}
