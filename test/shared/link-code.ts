/** The code that the contact would read in their mail: asked for as the client's page asks, then made from its id as the mail is. */
import { linkCode } from '../../activities/jobs/link-code';
import { linkTokenHash } from '../../activities/jobs/link-token';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Caller } from '../api/shared/test-api';
import { linkSecret } from './system';

/** The newest code of the link that this token opens. */
export async function codeInMail(db: PrismaClient, token: string): Promise<string> {
  const { id } = await db.linkCode.findFirstOrThrow({
    where: { link: { tokenHash: linkTokenHash(token) } },
    orderBy: { issuedAt: 'desc' },
  });
  return linkCode(linkSecret, id);
}

/** Asks for one and reads it. */
export async function askForCode(db: PrismaClient, client: Caller, token: string): Promise<string> {
  const asked = await client.ask('/links/code', { method: 'POST', body: { token } });
  if (asked.status !== 200) throw new Error(`No code was sent: ${JSON.stringify(asked.body)}`);
  return codeInMail(db, token);
}
