/**
 * Chinese first, English second. Each slice keeps its words in `texts.ts` as pairs, so that neither language can be
 * forgotten; here they become i18next resources, one namespace a slice.
 */
import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import { approvalTexts } from '../approvals/texts';
import { documentTexts } from '../documents/texts';
import { jobTexts } from '../jobs/texts';
import { peopleTexts } from '../people/texts';
import type { Texts } from './texts';
import { refusalTexts } from './refusal-texts';
import { ruleTexts } from './rule-texts';
import { sharedTexts } from './texts';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** Every namespace with its pairs; a test compares the two languages of each. */
export const textsBySlice = {
  shared: sharedTexts,
  refusal: refusalTexts,
  rule: ruleTexts,
  people: peopleTexts,
  approvals: approvalTexts,
  jobs: jobTexts,
  documents: documentTexts,
} satisfies Record<string, Texts>;

type Resources = { [Slice in keyof typeof textsBySlice]: { [Key in keyof (typeof textsBySlice)[Slice]]: string } };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shared';
    resources: Resources;
    keySeparator: false;
  }
}

const storageKey = 'jobcard.language';

function resourcesOf(language: Language) {
  const index = language === 'zh' ? 0 : 1;
  return Object.fromEntries(
    Object.entries(textsBySlice).map(([slice, texts]) => [
      slice,
      Object.fromEntries(Object.entries<readonly [string, string]>(texts).map(([key, pair]) => [key, pair[index]])),
    ]),
  );
}

function storedLanguage(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh'; // storage switched off: the choice then lasts as long as the page
  }
}

/** Starts i18next with the language chosen last. */
export async function startI18n(): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: storedLanguage(),
    fallbackLng: 'zh',
    defaultNS: 'shared',
    ns: Object.keys(textsBySlice),
    keySeparator: false,
    interpolation: { escapeValue: false }, // React escapes
    resources: { zh: resourcesOf('zh'), en: resourcesOf('en') },
  });
  document.documentElement.lang = i18n.language === 'en' ? 'en' : 'zh-CN';
}

/** Switches the language and keeps the choice. */
export async function chooseLanguage(language: Language): Promise<void> {
  await i18n.changeLanguage(language);
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // see storedLanguage
  }
}

/** The language in use now. */
export const currentLanguage = (): Language => (i18n.language === 'en' ? 'en' : 'zh');
