/** What one person does in the race: opens a task of theirs and does something that it offers, or no longer does. */
import type { Looked } from '../api/shared/test-api';
import type { PrismaClient } from '../../prisma/generated/client';
import { insist, persist } from './asked';
import type { Asked, Wish } from './asked';
import type { Racer } from './crowd';
import { racerId } from './crowd';

/** How often each operation is picked when it is offered; what is not named here is left to others. */
const weights: { [operation: string]: number } = {
  approve: 8,
  reject: 1,
  abstain: 2,
  return: 1,
  transfer: 3,
  delegate: 2,
  opine: 4,
  recall: 2,
  addSigner: 3,
  takeBack: 3,
  claim: 2,
  release: 2,
  ask: 2,
  answer: 4,
  comment: 1,
};

/** A task as it was read, perhaps long ago. */
interface Seen {
  id: string;
  caseId: string;
  view: Looked;
}

export interface Track {
  db: PrismaClient;
  /** How often each of them does something. */
  acts: number;
  people: number;
}

/** `random` decides everything, so that a race can be told apart by its seed. */
export async function race(track: Track, racer: Racer, random: () => number): Promise<Asked[]> {
  const { acts, people } = track;
  const done: Asked[] = [];
  const seen: Seen[] = [];
  for (let count = 0; count < acts; count += 1) {
    // Whoever looked at something earlier may act on that: others have been there meanwhile.
    const stale = random() < 0.25 ? pickOf(seen, random) : undefined;
    const task = stale ?? (await look(track, racer, random));
    if (task === undefined) continue;
    seen.push(task);
    const wish = wishFor(task, people, random);
    if (wish !== undefined) done.push(await insist(racer, wish));
    if (wish?.operation === 'approve' && random() < 0.3) {
      done.push(
        await insist(racer, { ...base(task), operation: 'takeBack', path: pathOf(task, 'taken-back'), body: {} }),
      );
    }
  }
  return done;
}

/** Reads one of their tasks, and does not give up when everybody is reading. */
async function look({ db }: Track, { id: holderId, caller }: Racer, random: () => number): Promise<Seen | undefined> {
  const open = await db.task.findMany({ where: { holderId, state: 'open' }, select: { id: true, caseId: true } });
  const task = pickOf(open, random);
  if (task === undefined) return undefined;
  const answer = await persist(() => caller.get(`/tasks/${encodeURIComponent(task.id)}`));
  return answer.status === 200 ? { ...task, view: answer.body } : undefined;
}

const pathOf = ({ id }: Seen, what: string): string => `/tasks/${encodeURIComponent(id)}/${what}`;
const base = ({ caseId }: Seen): { caseId: string } => ({ caseId });

function wishFor(task: Seen, people: number, random: () => number): Wish | undefined {
  const offered = [...(task.view.operations ?? [])].map(String);
  const operation = pickOf(
    offered.flatMap((name) => Array.from({ length: weights[name] ?? 0 }, () => name)),
    random,
  );
  if (operation === undefined) return undefined;
  const somebody = () => racerId(Math.floor(random() * people));
  const wish = (what: string, body?: object, method?: 'DELETE'): Wish => ({
    ...{ ...base(task), operation, path: pathOf(task, what) },
    ...(body !== undefined && { body }),
    ...(method !== undefined && { method }),
  });
  const { version, subjectRevision } = task.view;
  switch (operation) {
    case 'approve':
    case 'reject':
    case 'abstain':
      return wish('decisions', { outcome: operation, comment: '看过', version, subjectRevision });
    case 'return': {
      const targets = [...(task.view.returnTargets ?? [])]
        .map(({ id }) => String(id))
        .filter((id) => id !== 'submitter');
      const returnTo = pickOf(targets, random);
      if (returnTo === undefined) return undefined;
      return wish('decisions', { outcome: operation, comment: '再看', returnTo, version, subjectRevision });
    }
    case 'transfer':
      return wish('transfers', { toUserId: somebody(), comment: '请你看' });
    case 'delegate':
      return wish('delegations', { toUserId: somebody() });
    case 'recall':
      return wish('delegations', undefined, 'DELETE');
    case 'opine':
      return wish('opinions', { comment: '可以' });
    case 'addSigner': {
      const kind = pickOf([...(task.view.signerKinds ?? [])].map(String), random) ?? 'parallel';
      return wish('signers', { kind, userIds: [somebody()] });
    }
    case 'takeBack':
      return wish('taken-back', {});
    case 'claim':
      return wish('claim');
    case 'release':
      return wish('release', {});
    case 'ask':
      return wish('questions', { toUserId: somebody(), question: '报价含税吗？' });
    case 'answer':
      return wish('answers', { answer: '含税' });
    case 'comment':
      return wish('comments', { comment: '已阅' });
    default:
      throw new Error(`Nobody has said how to ${operation}`);
  }
}

function pickOf<Item>(list: Item[], random: () => number): Item | undefined {
  return list[Math.floor(random() * list.length)];
}
