/** Nobody is signed in as somebody any more, and no program acts for them. */
import type { Tx } from '../shared/database';

/** Under a lock of the person's row, for which whoever makes a token waits. Answers how many there were. */
export async function endAccess(tx: Tx, userId: string): Promise<{ sessions: number; tokens: number }> {
  const sessions = await tx.session.deleteMany({ where: { userId } });
  const tokens = await tx.apikey.deleteMany({ where: { referenceId: userId } });
  return { sessions: sessions.count, tokens: tokens.count };
}
