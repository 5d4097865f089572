/** A real SMTP server in the test's own process, which takes what it is given or answers as it is told. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll } from 'vitest';

export interface MailServer {
  url: string;
  /** Everything that was taken, oldest first, as it came over the wire. */
  taken: string[];
  /** What the next recipients are answered with, instead of being taken: `450`, `550`. */
  refuseNext: number[];
}

/** With `secure` it speaks TLS from the start, under a certificate that nobody trusts; with `password` it wants that one. */
export async function mailServer({
  secure = false,
  password,
}: { secure?: boolean; password?: string } = {}): Promise<MailServer> {
  const taken: string[] = [];
  const refuseNext: number[] = [];
  const server = new SMTPServer({
    secure,
    authOptional: password === undefined,
    allowInsecureAuth: true,
    disabledCommands: password === undefined ? ['STARTTLS', 'AUTH'] : ['STARTTLS'],
    onAuth: (auth, _session, callback) => {
      if (auth.password === password) callback(null, { user: auth.username });
      else callback(new Error('Invalid username or password'));
    },
    onRcptTo: (_address, _session, callback) => {
      const responseCode = refuseNext.shift();
      if (responseCode === undefined) callback();
      else callback(Object.assign(new Error(`answered with ${String(responseCode)}`), { responseCode }));
    },
    onData: (stream, _session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push(Buffer.concat(chunks).toString('utf8'));
        callback();
      });
    },
  });
  // A client that does not trust the certificate hangs up; that is what the test wants to see on the other side.
  server.on('error', () => undefined);
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = listener.address() as AddressInfo;
  return { url: `${secure ? 'smtps' : 'smtp'}://127.0.0.1:${String(port)}`, taken, refuseNext };
}

/** A header of a mail, decoded from what is sent for Chinese. */
export function header(mail: string, name: string): string {
  const unfolded = (mail.split('\r\n\r\n')[0] ?? '').replaceAll(/\r\n[ \t]+/g, ' ');
  const value = new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1] ?? '';
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_all, text: string) => Buffer.from(text, 'base64').toString('utf8'))
    .replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_all, text: string) => quoted(text.replaceAll('_', ' ')));
}

/** Both forms of a mail's content, decoded. */
export function content(mail: string): string {
  return mail
    .split(/\r\n--/)
    .map((part) => {
      const [head = '', ...rest] = part.split('\r\n\r\n');
      const body = rest.join('\r\n\r\n');
      if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
      return /quoted-printable/i.test(head) ? quoted(body.replaceAll('=\r\n', '')) : body;
    })
    .join('\n');
}

const quoted = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
