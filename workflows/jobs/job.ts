/**
 * An advertising job from brief to closed card. Reads from top to bottom as the agency works; what has to be there before
 * a stage is left, and who may do what, are the job's rules behind `record`.
 */
import type { JobLoopView, Stage } from '../../domain/jobs';
import type { LoopInput } from '../shared/messages';
import { recorder } from '../shared/recorder';

export async function job(input: LoopInput): Promise<void> {
  const card = recorder<JobLoopView>(input);

  /** In and through one stage; nothing to do when the facts say that an earlier run has been through. */
  const stage = async (name: Stage): Promise<void> => {
    const past = (): boolean => card.ended || card.view.left.includes(name);
    while (!past() && card.view.stage !== name) {
      await card.observe({ type: 'StageEntered', stage: name });
      // Not let in: the rules have come to ask for more since the last event. What they ask for is waited for.
      if (card.view.stage !== name) await card.next();
    }
    while (!past() && card.held) await card.next();
  };

  await card.begin(); // the card is opened and has its number (JOB-1)
  await stage('brief'); // background and briefing (JOB-2, JOB-3)
  await stage('proposal'); // round after round until the client accepts one (JOB-9)
  await stage('estimate'); // approved inside, then confirmed by the client, or an approved exception (JOB-11, JOB-12)
  await stage('execution'); // final proof signed, live; a change goes through approval again (JOB-14, JOB-19)
  await stage('billing'); // billed, approved, invoiced, paid (JOB-17)
  await stage('closing'); // cards back, archived, reviewed, closed (JOB-18, JOB-20)
  await card.finish(); // closed or cancelled (JOB-21): whoever still asks is told so
}
