/**
 * The token in a client's link. It stands in the fragment, which no server sees; here it is taken out of the address
 * and the history at once, and kept for this tab only, so that a reload still works.
 */
const storageKey = 'jobcard.link';

/** Takes the token from the address (and removes it there), else the one this tab opened before; null without one. */
export function takeLinkToken(location: Location, history: History, storage: Storage | null): string | null {
  const given = decodeURIComponent(location.hash.replace(/^#/, ''));
  if (given) {
    history.replaceState(null, '', location.pathname);
    storage?.setItem(storageKey, given);
    return given;
  }
  return storage?.getItem(storageKey) ?? null;
}

/** The tab's own storage; null where it is switched off. */
export function tabStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
