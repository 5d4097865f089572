/** Asks the server whom the submitter has to choose for what was typed, and keeps what is picked until it is sent. */
import { useCallback, useState } from 'react';
import { api } from '../../shared/api-client';
import type { FormValues } from '../../shared/form/form-content';
import type { NextStep, StepChoice } from '../../shared/types';
import { useSubmit } from '../../shared/use-submit';
import { pickedFor, stillToPick, type Picked } from './picked';

/** What was asked last, what is picked, and where it does not do; null before it was asked. */
interface Asked {
  choices: StepChoice[];
  picked: Picked;
  wrong: string[];
}

export function useStepChoices(jobId: string, { kind, asksChoice }: NextStep) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const send = useCallback(
    (content: FormValues) =>
      api.POST('/jobs/{id}/steps/{kind}/choices', { params: { path: { id: jobId, kind } }, body: content }),
    [jobId, kind],
  );
  const asking = useSubmit<FormValues, { items: StepChoice[] }>(send);

  /** What goes beside this content; null while somebody has to look at the choice first, or when the content is refused. */
  const choose = async (content: FormValues): Promise<{ chosen?: Picked } | null> => {
    if (!asksChoice) return {};
    const found = await asking.run(content);
    if (!found) return null;
    const { items: choices } = found;
    const picked = pickedFor(choices, asked?.picked ?? {});
    const missing = stillToPick(choices, picked);
    const isSeen = choices.every(({ place }) => asked?.choices.some((one) => one.place === place));
    setAsked({ choices, picked, wrong: isSeen ? missing : [] });
    if (choices.length === 0) return {};
    return isSeen && missing.length === 0 ? { chosen: picked } : null;
  };

  const pick = (place: string, ids: string[]) =>
    setAsked((was) => {
      if (!was) return was;
      const picked = { ...was.picked, [place]: ids };
      const open = stillToPick(was.choices, picked);
      return { ...was, picked, wrong: was.wrong.filter((each) => open.includes(each)) };
    });

  return { asked, choose, pick, busy: asking.state !== null, problem: asking.problem };
}
