import type { Problem } from '../types';
import { useLookup } from '../use-words';

type Fault = NonNullable<Problem['errors']>[number];

/** One fault that the server found, in words; its own message where this release has none. */
export function useFaultWords() {
  const lookup = useLookup();
  return (fault: Fault): string => lookup('shared', `fault.${fault.code}`, fault.message);
}
