/**
 * Posts one message. Every address that a name stands for is looked at when the connection is made, so that a name which leads
 * elsewhere a moment later leads nowhere. Redirects are not followed, and nothing of the answer but its status is read.
 */
import { lookup as lookUp, type LookupOptions } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { addressIn, isPublicAddress } from './public-address';

export interface Post {
  url: string;
  headers: { [name: string]: string };
  body: string;
  /** Also to addresses inside the house. */
  toPrivate: boolean;
}

/** `forGood`: another attempt would meet the same. */
export type PostOutcome = { taken: true } | { taken: false; forGood: boolean; answer: string };

const patienceMs = 15_000;
const notPublic = 'EPRIVATE';

export function post({ url, headers, body, toPrivate }: Post): Promise<PostOutcome> {
  const target = new URL(url);
  const literal = addressIn(target);
  const inside = literal !== null && !isPublicAddress(literal);
  // One in clear text was entered while addresses inside the house were let through.
  if (!toPrivate && (inside || target.protocol !== 'https:')) return Promise.resolve(refusedAddress);
  const request = target.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const sending = request(target, {
      method: 'POST',
      agent: false,
      signal: AbortSignal.timeout(patienceMs),
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
      ...(toPrivate ? {} : { lookup: publicOnly }),
    });
    sending.once('response', (response) => {
      const status = response.statusCode ?? 0;
      response.destroy();
      if (status >= 200 && status < 300) resolve({ taken: true });
      else resolve({ taken: false, forGood: status === 410, answer: `HTTP ${String(status)}` });
    });
    sending.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === notPublic ? refusedAddress : { taken: false, forGood: false, answer: wordsOf(error) });
    });
    // Also when the connection was given away without an answer (101): every promise of this settles.
    sending.once('close', () => {
      resolve({ taken: false, forGood: false, answer: 'No answer' });
    });
    sending.end(body);
  });
}

const refusedAddress = { taken: false, forGood: true, answer: 'Not a public https address' } as const;

const wordsOf = ({ name, code, message }: NodeJS.ErrnoException): string =>
  (name === 'TimeoutError' || code === 'ABORT_ERR' ? 'No answer in time' : `${code ?? name}: ${message}`).slice(0, 200);

const publicOnly: LookupFunction = (hostname, options, callback) => {
  const all: LookupOptions & { all: true } = { ...options, all: true };
  lookUp(hostname, all, (error, addresses) => {
    if (error) {
      callback(error, []);
      return;
    }
    const inside = addresses.some(({ address }) => !isPublicAddress(address));
    const [first] = addresses;
    if (inside || !first) callback(Object.assign(new Error('Not a public address'), { code: notPublic }), []);
    else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};
