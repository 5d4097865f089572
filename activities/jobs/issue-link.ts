/** A client's page: given out, answered, taken back. The token itself never reaches the database, a history or a log. */
import type { JobCommand, JobEvent } from '../../domain/jobs';
import type { Incoming, Instant } from '../../domain/shared/process';
import type { Write } from '../shared/adapter';
import { canonicalJson, sha256 } from '../shared/canonical-json';
import { toJson } from '../shared/to-json';
import { queueLetter } from './letters/queue-letter';
import { linkToken, linkTokenHash } from './link-token';

type IssueLink = Extract<JobCommand, { type: 'IssueLink' }>;
type LinkAnswered = Extract<JobEvent, { type: 'LinkAnswered' }>;

/** `linkSecret` keys the token; what the client is shown is hashed, and the answer is bound to that hash. The contact is mailed it. */
export const issueLink =
  (linkSecret: string, processId: string, command: IssueLink, at: Instant): Write =>
  async (tx) => {
    const { linkId, purpose, contactId, shown, expiresAt } = command;
    await tx.link.create({
      data: {
        ...{ id: linkId, processId, purpose, contactId, expiresAt, issuedAt: at },
        tokenHash: linkTokenHash(linkToken(linkSecret, linkId)),
        shown: toJson(shown as object),
        shownHash: sha256(canonicalJson(shown)),
      },
    });
    await queueLetter(tx, { mailId: `${linkId}-mail`, linkId, contactId });
  };

/** A link that was answered stays answered; one that was not can no longer be. */
export const revokeLink =
  (linkId: string, at: Instant): Write =>
  async (tx) => {
    await tx.link.updateMany({ where: { id: linkId, revokedAt: null, answeredAt: null }, data: { revokedAt: at } });
  };

export const answerLink =
  ({ at, body }: Incoming<LinkAnswered>): Write =>
  async (tx) => {
    const { linkId, answer, byName, comment } = body;
    await tx.link.update({
      where: { id: linkId },
      data: { answeredAt: at, answer, answerName: byName, comment: comment ?? null },
    });
  };
