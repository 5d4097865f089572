/** How often a code may be asked for and tried: enough for a client who mistypes, far too little to guess one of a million. */
import { codeTries } from '../../../activities/jobs/link-code';
import type { Link } from '../../../prisma/generated/client';

/** Seconds from one code to the next. */
export const secondsBetween = 60;

/** Codes for one contact of a process, whichever link: sending it again gives no new tries. */
export const codesAtMost = { hits: 6, seconds: 3600 };
export const codesKey = ({ processId, contactId }: Link): string => `link-code:${processId}:${contactId}`;

/** Wrong codes for one contact of a process, all links and codes together; then none is taken until the day is over. */
export const wrongAtMost = { hits: 3 * codeTries, seconds: 86_400 };
export const wrongKey = ({ processId, contactId }: Link): string => `link-code-wrong:${processId}:${contactId}`;
