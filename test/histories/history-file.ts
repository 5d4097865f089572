/**
 * A history as a file in the repository: seals off and payloads as the JSON that they hold, so that people can read it and
 * replay needs no key. (The SDK's own `historyToJSON` fails where npm has installed protobufjs more than once.)
 */
import type { PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';

const { History } = temporal.api.history.v1;
export type History = temporal.api.history.v1.IHistory;

export type Plain = null | boolean | number | string | Plain[] | { [field: string]: Plain };
type Fields = { [field: string]: Plain };

const [json, sealed] = ['json/plain', 'binary/encrypted'];

/** The history with every payload opened. */
export async function readableHistory(history: History, codec: PayloadCodec): Promise<Plain> {
  const plain = History.toObject(History.fromObject(history), { longs: String, enums: String, bytes: String });
  return mapPayloads(plain, isPayload, async (payload) => {
    const [opened] = await codec.decode([toBytes(payload)]);
    if (opened === undefined) return payload;
    const encoding = Buffer.from(opened.metadata?.['encoding'] ?? []).toString();
    if (encoding === sealed) throw new Error('A payload stayed sealed');
    const text = Buffer.from(opened.data ?? []).toString();
    return { encoding, ...(encoding === json ? { value: JSON.parse(text) as Plain } : { text }) };
  });
}

/** The history that such a file holds, for `Worker.runReplayHistory`. */
export async function historyOf(readable: Plain): Promise<History> {
  const plain = await mapPayloads(readable, isReadable, ({ encoding, value, text }) => {
    const data = encoding === json ? JSON.stringify(value) : (text as string);
    return { metadata: { encoding: base64(encoding as string) }, data: base64(data) };
  });
  return History.fromObject(plain as Fields);
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const isPayload = (fields: Fields): boolean =>
  typeof fields['metadata'] === 'object' && !('name' in fields) && keysOf(fields) <= 2;
const isReadable = (fields: Fields): boolean => typeof fields['encoding'] === 'string' && keysOf(fields) === 2;
const keysOf = (fields: Fields): number => Object.keys(fields).length;

/** Replaces every payload, wherever it stands. */
async function mapPayloads(
  value: Plain,
  found: (fields: Fields) => boolean,
  change: (payload: Fields) => Promise<Plain> | Plain,
): Promise<Plain> {
  if (Array.isArray(value)) return Promise.all(value.map((item) => mapPayloads(item, found, change)));
  if (typeof value !== 'object' || value === null) return value;
  if (found(value)) return change(value);
  const fields = Object.entries(value).map(
    async ([name, field]) => [name, await mapPayloads(field, found, change)] as const,
  );
  return Object.fromEntries(await Promise.all(fields));
}

function toBytes(payload: Fields): { metadata: { [name: string]: Buffer }; data: Buffer } {
  const { metadata, data } = payload as unknown as { metadata: { [name: string]: string }; data?: string };
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
  return {
    metadata: Object.fromEntries(Object.entries(metadata).map(([name, text]) => [name, bytes(text)])),
    data: bytes(data ?? ''),
  };
}
