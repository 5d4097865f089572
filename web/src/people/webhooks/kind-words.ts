import { webhookWords } from '../../../../domain/people/webhooks';
import { currentLanguage } from '../../shared/i18n';

/** The event in the reader's language; one of a later release by its name. */
export const kindWords = (kind: string): string =>
  (webhookWords as { [kind: string]: { zh: string; en: string } })[kind]?.[currentLanguage()] ?? kind;
