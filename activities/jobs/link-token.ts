/** The secret half of a client's link. It follows from the link's id and is stored nowhere. */
import { createHmac } from 'node:crypto';
import { sha256 } from '../shared/canonical-json';

/** The token that stands in the link's fragment. */
export const linkToken = (linkSecret: string, linkId: string): string =>
  createHmac('sha256', linkSecret).update(linkId, 'utf8').digest('base64url');

/** What is stored of a token, and what one that comes in is looked up by. */
export const linkTokenHash = (token: string): string => sha256(token);

/** The client's page. The token stands in the fragment: it reaches no server's log. */
export const linkUrl = (linkSecret: string, publicUrl: string | URL, linkId: string): string =>
  `${new URL(publicUrl).origin}/l#${linkToken(linkSecret, linkId)}`;
