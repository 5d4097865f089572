/** Mail by SMTP. Decides only which faults are for good. */
import { createTransport } from 'nodemailer';
import type { MailFault, MailPort, MailSettings } from './mail-port';

/** Much less than an activity's time, so that an attempt is over before the next one begins. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, dnsTimeout: 15_000, socketTimeout: 30_000 };

/** Answers of the server are kept for administrators; a long one is cut. */
const longestAnswer = 300;

/** One connection at a time, opened anew for each mail: a server that was away is found again by itself. */
export function smtpPort({ url, sender }: Pick<MailSettings, 'url' | 'sender'>): MailPort {
  const transport = createTransport(
    { url, ...patience, disableFileAccess: true, disableUrlAccess: true },
    { from: sender, headers: { 'Auto-Submitted': 'auto-generated' } },
  );
  return {
    async send({ messageId, to, subject, text, html }) {
      try {
        await transport.sendMail({ messageId, to: { name: '', address: to }, subject, text, html });
        return { sent: true };
      } catch (error) {
        return { sent: false, fault: faultOf(error), answer: answerOf(error) };
      }
    },
    close: () => transport.close(),
  };
}

/** For good is what the server says about this mail: 5xx to the sender, the recipient or the content. */
function faultOf(error: unknown): MailFault {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500 ? 'refused' : 'unreachable';
}

function answerOf(error: unknown): string {
  const { response, message, code } = error as { response?: string; message?: string; code?: string };
  return `${code ?? 'ERROR'}: ${response ?? message ?? ''}`.replaceAll(/\s+/g, ' ').slice(0, longestAnswer);
}
