/**
 * Seals what goes into Temporal's database: nothing confidential stands there in plain text, failure messages included.
 * Each payload says in its metadata which key sealed it, so that keys can be changed and old histories still be read.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { METADATA_ENCODING_KEY } from '@temporalio/common';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';

/** AES-256 keys by id. The first one writes; all of them read. */
export type PayloadKeys = readonly [PayloadKey, ...PayloadKey[]];

export interface PayloadKey {
  id: string;
  /** 32 bytes */
  key: Buffer;
}

const encoding = 'binary/encrypted';
const keyIdField = 'encryption-key-id';
const [nonceBytes, tagBytes] = [12, 16];
const { Payload: message } = proto.temporal.api.common.v1;

/** The codec over `keys`. Decoding throws for a payload whose key is not among them, or that was changed. */
export function payloadCodec(keys: PayloadKeys): PayloadCodec {
  for (const { id, key } of keys) {
    if (key.length !== 32) throw new Error(`Payload key "${id}" has ${String(key.length)} bytes instead of 32`);
  }
  const [writing] = keys;
  const byId = new Map(keys.map(({ id, key }) => [id, key]));

  const seal = (payload: Payload): Payload => {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', writing.key, nonce);
    cipher.setAAD(Buffer.from(writing.id));
    const sealed = [cipher.update(message.encode(payload).finish()), cipher.final()];
    return {
      metadata: { [METADATA_ENCODING_KEY]: Buffer.from(encoding), [keyIdField]: Buffer.from(writing.id) },
      data: Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]),
    };
  };

  const open = (payload: Payload): Payload => {
    const named = payload.metadata?.[METADATA_ENCODING_KEY];
    if (!named || !payload.data || Buffer.from(named).toString() !== encoding) return payload;
    const id = Buffer.from(payload.metadata?.[keyIdField] ?? []).toString();
    const key = byId.get(id);
    if (key === undefined) throw new Error(`No payload key "${id}"`);
    const data = Buffer.from(payload.data);
    const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, nonceBytes), { authTagLength: tagBytes });
    decipher.setAAD(Buffer.from(id));
    decipher.setAuthTag(data.subarray(-tagBytes));
    return message.decode(Buffer.concat([decipher.update(data.subarray(nonceBytes, -tagBytes)), decipher.final()]));
  };

  return {
    encode: (payloads) => Promise.resolve(payloads.map(seal)),
    decode: (payloads) => Promise.resolve(payloads.map(open)),
  };
}
