/** The words of one slice in the language in use, and how to read a value that carries both languages. */
import { useTranslation } from 'react-i18next';
import type { textsBySlice } from './i18n';

export type Slice = keyof typeof textsBySlice;

/** `t` of a slice, e.g. `const t = useWords('jobs')`. Unknown keys do not compile. */
export function useWords<S extends Slice>(slice: S) {
  return useTranslation(slice).t;
}

/** Looks a key up that came from the server: its words, or `fallback` where this release has none for it. */
export function useLookup() {
  const { i18n } = useTranslation();
  return (slice: Slice, key: string, fallback: string): string => {
    const found: unknown = i18n.getResource(i18n.language, slice, key);
    return typeof found === 'string' ? found : fallback;
  };
}

/** Strings a list together as the language in use does: 甲、乙 or A, B. */
export function useListed() {
  const { t } = useTranslation('shared');
  return (items: readonly string[], by: 'comma' | 'semicolon' = 'comma'): string => items.join(t(`list.${by}`));
}

/** Picks the language in use out of `{ zh, en }`. */
export function useBilingual() {
  const { i18n } = useTranslation();
  return (pair: { zh: string; en: string }): string => (i18n.language === 'en' ? pair.en : pair.zh);
}
