/** Ends a `switch` over a union: a kind that was forgotten does not compile; one that slipped in at run time is loud. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected kind: ${JSON.stringify(value)}`);
}
