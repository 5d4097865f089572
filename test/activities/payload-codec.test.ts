/** What stands in Temporal's database can be read with our keys only. */
import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter } from '@temporalio/common';
import { expect, test } from 'vitest';
import { payloadCodec } from '../../activities/shared/payload-codec';

const key = (id: string) => ({ id, key: randomBytes(32) });
const secret = { comment: '报价不能给别人看', amountFen: 50_000_000 };
const plain = defaultPayloadConverter.toPayload(secret);

test('a payload comes back as it went in, and is not to be read between', async () => {
  const codec = payloadCodec([key('2026')]);
  const [sealed] = await codec.encode([plain]);
  const raw = Buffer.from(sealed?.data ?? []);
  expect(raw.includes('报价')).toBe(false);
  expect(raw.includes('50000000')).toBe(false);
  expect(Buffer.from(sealed?.metadata?.['encryption-key-id'] ?? []).toString()).toBe('2026');
  const [opened] = await codec.decode(sealed === undefined ? [] : [sealed]);
  expect(opened && defaultPayloadConverter.fromPayload(opened)).toEqual(secret);
});

test('the same payload is sealed differently each time', async () => {
  const codec = payloadCodec([key('2026')]);
  const [one, two] = await codec.encode([plain, plain]);
  expect(one?.data).not.toEqual(two?.data);
});

test('after a change of keys the old one still reads and the new one writes', async () => {
  const [old, fresh] = [key('2025'), key('2026')];
  const sealedBefore = await payloadCodec([old]).encode([plain]);
  const codec = payloadCodec([fresh, old]);
  const [opened] = await codec.decode(sealedBefore);
  expect(opened && defaultPayloadConverter.fromPayload(opened)).toEqual(secret);
  const [sealed] = await codec.encode([plain]);
  expect(Buffer.from(sealed?.metadata?.['encryption-key-id'] ?? []).toString()).toBe('2026');
});

test('a payload that was changed, or whose key is gone, is refused', async () => {
  const codec = payloadCodec([key('2026')]);
  const [sealed] = await codec.encode([plain]);
  const data = Buffer.from(sealed?.data ?? []);
  data[20] = (data[20] ?? 0) ^ 1;
  expect(() => codec.decode([{ ...sealed, data }])).toThrow();
  expect(() => payloadCodec([key('other')]).decode(sealed ? [sealed] : [])).toThrow('No payload key "2026"');
});

test('what was written before payloads were sealed is still read', async () => {
  const [opened] = await payloadCodec([key('2026')]).decode([plain]);
  expect(opened && defaultPayloadConverter.fromPayload(opened)).toEqual(secret);
});

test('a key of another length is refused at the start', () => {
  expect(() => payloadCodec([{ id: 'short', key: randomBytes(16) }])).toThrow('"short" has 16 bytes');
});
