/**
 * Decisions on many tasks, each with its own key: what was not answered is sent again under the same key and can take
 * effect once only; what was answered is not sent again.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { meKey } from '../../people/use-me';
import { api } from '../../shared/api-client';
import { newKey } from '../../shared/new-key';
import { ApiProblem, asProblem } from '../../shared/problem';
import { isUndecided, submit } from '../../shared/submit';
import type { DecisionsAnswer, Task } from '../../shared/types';
import { casesKey, inboxKey, tasksKey } from '../task-queries';

export interface ManyDecision {
  outcome: 'approve' | 'reject';
  comment?: string | undefined;
}

/** `unknown`: not answered yet; asking again under the same key tells. */
export type ItemResult = { state: 'done' } | { state: 'unknown' } | { state: 'refused'; problem: ApiProblem };

type Item = DecisionsAnswer['items'][number];

function resultOf({ status, problem }: Item): ItemResult {
  if (status === 200) return { state: 'done' };
  const told = problem && new ApiProblem({ ...problem, status });
  return told && !isUndecided(told) ? { state: 'refused', problem: told } : { state: 'unknown' };
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Times that what is unknown is asked again by itself. */
const tries = 5;

export function useDecideMany() {
  const queryClient = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [results, setResults] = useState<ReadonlyMap<string, ItemResult>>(new Map());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const sendOnce = useCallback(async (tasks: readonly Task[], decision: ManyDecision): Promise<Item[]> => {
    const items = tasks.map(({ id: taskId, version, subjectRevision }) => {
      const asked = { taskId, ...decision, version, subjectRevision };
      const intent = JSON.stringify(asked);
      const key = keys.current.get(intent) ?? newKey();
      keys.current.set(intent, key);
      return { ...asked, key };
    });
    const answer = await submit<DecisionsAnswer>({
      key: '', // each item has its own
      send: () => api.POST('/tasks/decisions', { body: { items } }),
    });
    return answer.items;
  }, []);

  const run = useCallback(
    async (tasks: readonly Task[], decision: ManyDecision) => {
      setBusy(true);
      setProblem(null);
      try {
        let left = tasks;
        for (let attempt = 1; left.length > 0 && attempt <= tries; attempt++) {
          if (attempt > 1) await pause(1500);
          const heard = new Map((await sendOnce(left, decision)).map((item) => [item.taskId, resultOf(item)]));
          setResults((before) => new Map([...before, ...heard]));
          left = left.filter((task) => heard.get(task.id)?.state === 'unknown');
        }
      } catch (error) {
        const told = asProblem(error);
        if (!told) throw error;
        setProblem(told);
      } finally {
        setBusy(false);
        for (const queryKey of [tasksKey, inboxKey, casesKey, meKey, ['task'], ['case'], ['caseTrail'], ['jobs']])
          void queryClient.invalidateQueries({ queryKey });
      }
    },
    [queryClient, sendOnce],
  );
  return { run, results, busy, problem };
}
