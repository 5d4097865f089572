/** Puts people in place of what a blocker waits for: an approval is held by whoever has its open tasks, a role by those who have it. */
import type { Blocker } from '../shared/process';

export interface HolderFacts {
  /** Holders of the open tasks of each case. */
  taskHolders: { readonly [caseId: string]: readonly string[] };
  people: readonly { id: string; roles: readonly string[]; active: boolean }[];
}

/** The same blockers with people's ids as holders; `client` stays, since it is nobody of ours. */
export const nameHolders = (blockers: readonly Blocker[], facts: HolderFacts): Blocker[] =>
  blockers.map((blocker) => {
    const caseId = blocker.detail?.['caseId'];
    const named = typeof caseId === 'string' ? (facts.taskHolders[caseId] ?? []) : [];
    const held = blocker.holders.flatMap((holder) =>
      holder.startsWith('role:')
        ? facts.people
            .filter(({ active, roles }) => active && roles.includes(holder.slice('role:'.length)))
            .map(({ id }) => id)
        : [holder],
    );
    return { ...blocker, holders: [...new Set([...named, ...held])] };
  });
