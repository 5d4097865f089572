/** What becomes of mails here, as the workers have said at their start. */
import type { Tx } from '../../shared/database';

/** `sent` by SMTP; `kept` in the house of the sample agency, where administrators read them; `off`: there are none. */
export const mailModes = ['sent', 'kept', 'off'] as const;
export type MailMode = (typeof mailModes)[number];

/** For mails to clients. Notices to people of the house are mailed in the mode `sent` alone: they stand on the pages anyway. */
export async function mailMode(db: Pick<Tx, 'setting'>): Promise<MailMode> {
  const rows = await db.setting.findMany({ where: { key: { in: ['mail', 'mailKept'] } } });
  const isOn = (key: string): boolean => rows.find((row) => row.key === key)?.value === true;
  return isOn('mail') ? 'sent' : isOn('mailKept') ? 'kept' : 'off';
}
