/** Secrets that have to be read again, such as the keys of webhooks, as they stand in the database: AES-256-GCM under the payload keys. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { PayloadKeys } from './payload-codec';

const [nonceBytes, tagBytes] = [12, 16];

/** `<key id>.<base64>`. `about` names what it belongs to: moved to another row it does not open. */
export function seal([{ id, key }]: PayloadKeys, about: string, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(about));
  const sealed = [cipher.update(text, 'utf8'), cipher.final()];
  return `${Buffer.from(id).toString('base64url')}.${Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]).toString('base64url')}`;
}

/** Throws where the key is gone, or the text was changed or moved. */
export function unseal(keys: PayloadKeys, about: string, sealed: string): string {
  const [id = '', body = ''] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
  const found = keys.find((each) => each.id === id.toString());
  if (!found) throw new Error(`No payload key "${id.toString()}"`);
  const data = Buffer.from(body);
  const opener = createDecipheriv('aes-256-gcm', found.key, data.subarray(0, nonceBytes), { authTagLength: tagBytes });
  opener.setAAD(Buffer.from(about));
  opener.setAuthTag(data.subarray(-tagBytes));
  return Buffer.concat([opener.update(data.subarray(nonceBytes, -tagBytes)), opener.final()]).toString('utf8');
}
