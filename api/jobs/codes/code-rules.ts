/** How often a code may be asked for and tried: enough for a client who mistypes, far too little to guess one of a million. */
import { codeTries } from '../../../activities/jobs/link-code';

/** Seconds from one code to the next. */
export const secondsBetween = 60;

/** Codes for one link. */
export const codesAtMost = { hits: 6, seconds: 3600 };
export const codesKey = (linkId: string): string => `link-code:${linkId}`;

/** Wrong codes for one link, all its codes together; then it takes none until the day is over. */
export const wrongAtMost = { hits: 3 * codeTries, seconds: 86_400 };
export const wrongKey = (linkId: string): string => `link-code-wrong:${linkId}`;
