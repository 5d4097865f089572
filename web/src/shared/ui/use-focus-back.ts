import { useCallback, useRef } from 'react';

/**
 * Where the keyboard goes back to from a dialog: `ref` belongs on it, `back` is called when the dialog is closed. It waits
 * until the dialog has gone, for until then that holds the focus.
 */
export function useFocusBack<Place extends HTMLElement>() {
  const ref = useRef<Place>(null);
  const back = useCallback(() => {
    setTimeout(() => ref.current?.focus());
  }, []);
  return { ref, back };
}
