/** The bytes of a printed case. */
import type { ApiDeps } from '../shared/deps';
import { problem } from '../shared/problem';
import type { SignedIn } from '../shared/signed-in';
import type { LoadedCase } from './load-case';

export interface Printed {
  bytes: Uint8Array;
  fileName: string;
}

export function printedCase(
  _deps: Pick<ApiDeps, 'database' | 'clock'>,
  _me: SignedIn,
  _loaded: LoadedCase,
  _language: 'zh' | 'en',
): Promise<Printed> {
  return Promise.reject(problem('NOT_SUPPORTED_YET', 'Printing'));
}
