/** One approval: waits for people and deadlines until the case has ended. Who and when is the definition's business. */
import { recorder } from '../shared/recorder';
import type { LoopInput } from '../shared/messages';

export async function approval(input: LoopInput): Promise<void> {
  const loop = recorder(input);
  await loop.begin();
  while (!loop.ended) await loop.next();
  await loop.finish();
}
