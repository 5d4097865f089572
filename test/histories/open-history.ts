/** Takes the seals off a history, so that it can be kept in the repository, read by people and replayed without a key. */
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { temporal } from '@temporalio/proto';
import type { PayloadCodec } from '@temporalio/common';

type Plain = null | boolean | number | string | Plain[] | { [field: string]: Plain };

/** The history as the JSON that the server's own tools write, every payload opened. */
export async function openHistory(history: temporal.api.history.v1.IHistory, codec: PayloadCodec): Promise<Plain> {
  const opened = (value: Plain): Promise<Plain> | Plain => {
    if (Array.isArray(value)) return Promise.all(value.map(opened));
    if (typeof value !== 'object' || value === null) return value;
    if (isPayload(value)) return openPayload(value, codec);
    return Promise.all(Object.entries(value).map(async ([name, field]) => [name, await opened(field)] as const)).then(
      (fields) => Object.fromEntries(fields),
    );
  };
  return opened(JSON.parse(historyToJSON(history)) as Plain);
}

interface JsonPayload {
  metadata: { [name: string]: string };
  data: string;
}

const isPayload = (value: { [field: string]: Plain }): boolean =>
  typeof value['data'] === 'string' && 'metadata' in value;

async function openPayload(value: { [field: string]: Plain }, codec: PayloadCodec): Promise<Plain> {
  const { metadata, data } = value as unknown as JsonPayload;
  const [payload] = await codec.decode([
    {
      metadata: Object.fromEntries(Object.entries(metadata).map(([name, text]) => [name, Buffer.from(text, 'base64')])),
      data: Buffer.from(data, 'base64'),
    },
  ]);
  const base64 = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('base64');
  return {
    metadata: Object.fromEntries(Object.entries(payload?.metadata ?? {}).map(([name, bytes]) => [name, base64(bytes)])),
    data: base64(payload?.data),
  };
}
