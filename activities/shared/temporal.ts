/** How this product reaches Temporal: address, TLS or API key, and sealed payloads. Knows no process. */
import { resolve } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { ConnectionOptions, TLSConfig } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { NativeConnection } from '@temporalio/worker';
import { payloadCodec } from './payload-codec';
import type { PayloadKeys } from './payload-codec';

export interface TemporalSettings {
  /** `host:port` */
  address: string;
  namespace: string;
  apiKey?: string | undefined;
  /** `true` = the server's certificate only; with a pair = mutual. */
  tls?: TLSConfig | boolean | undefined;
  payloadKeys: PayloadKeys;
}

/** Also named when the workflows are bundled: the sandbox converts failures itself. */
export const failureConverterPath = resolve(import.meta.dirname, '../../workflows/shared/failure-converter.cjs');

export function dataConverter(keys: PayloadKeys): DataConverter {
  return { failureConverterPath, payloadCodecs: [payloadCodec(keys)] };
}

/** A client for the API, for fan-out and for operators' tools. Throws when the server cannot be reached. */
export async function connectClient(
  settings: TemporalSettings,
  more: Pick<ConnectionOptions, 'interceptors'> = {},
): Promise<Client> {
  const connection = await Connection.connect({ ...reach(settings), ...more });
  return new Client({ connection, namespace: settings.namespace, dataConverter: dataConverter(settings.payloadKeys) });
}

/** The worker's connection; install the runtime before. Throws when the server cannot be reached. */
export const connectWorker = (settings: TemporalSettings): Promise<NativeConnection> =>
  NativeConnection.connect(reach(settings));

function reach({ address, apiKey, tls }: TemporalSettings) {
  return { address, ...(apiKey === undefined ? {} : { apiKey }), ...(tls === undefined ? {} : { tls }) };
}
