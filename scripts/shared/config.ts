/**
 * The settings that a process needs, read from the environment and checked before anything starts. Each may also be given
 * as a file, `NAME_FILE`, the way secrets are mounted. The table in docs/operations.md lists them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DocumentSettings } from '../../activities/documents/open-storage';
import type { MailSettings } from '../../activities/people/delivery/mail-port';
import type { PayloadKeys } from '../../activities/shared/payload-codec';
import type { TemporalSettings } from '../../activities/shared/temporal';
import { StartFault } from './fault';

const secret = z.string().min(32, 'must have at least 32 characters');
const text = z.string().min(1, 'must not be empty');

const payloadKeys = text.transform((value, context): PayloadKeys => {
  const keys = value.split(',').map((entry) => {
    const [id = '', encoded = ''] = entry.split(/:(.*)/s);
    return { id, key: Buffer.from(encoded, 'base64') };
  });
  const [writing, ...reading] = keys;
  if (writing === undefined || keys.some(({ id, key }) => id === '' || key.length !== 32)) {
    context.addIssue({ code: 'custom', message: 'must be id:key[,id:key...] with keys of 32 bytes in base64' });
    return z.NEVER;
  }
  return [writing, ...reading];
});

const settings = {
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    message: 'must look like postgresql://user:password@host:5432/name',
  }),
  TEMPORAL_ADDRESS: z.string().regex(/^[^\s:/]+:\d{1,5}$/, 'must look like host:7233'),
  TEMPORAL_NAMESPACE: text.default('jobcard'),
  TEMPORAL_API_KEY: text.optional(),
  TEMPORAL_TLS: z.enum(['true', 'false'], 'must be true or false').default('false'),
  TEMPORAL_TLS_CERT: text.optional(),
  TEMPORAL_TLS_KEY: text.optional(),
  TEMPORAL_TLS_CA: text.optional(),
  PORT: z
    .string()
    .regex(/^\d+$/, portMessage())
    .transform(Number)
    .pipe(z.number().min(1, portMessage()).max(65_535, portMessage()))
    .default(8080),
  HOST: text.default('127.0.0.1'),
  WORKER_METRICS_PORT: z.string().regex(/^\d+$/, portMessage()).transform(Number).optional(),
  WORKER_METRICS_URL: z.url({ message: 'must look like http://127.0.0.1:9464/metrics' }).optional(),
  METRICS_TOKEN: secret.optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, message: 'must look like https://jobcard.example.com' }).optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, message: 'must look like smtp://user:password@mail.example.com:587' })
    .optional(),
  MAIL_SENDER: z
    .string()
    .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, 'must look like Jobcard <jobcard@example.com>')
    .optional(),
  WEBHOOKS_TO_PRIVATE_ADDRESSES: z
    .enum(['true', 'false'], 'must be true or false')
    .default('false')
    .transform((value) => value === 'true'),
  NODE_ENV: text.optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be fatal, error, warn, info, debug, trace or silent',
    )
    .default('info'),
  JOBCARD_DATA_DIR: text.default('.data'),
  DOCUMENTS_DIR: text.optional(),
  DOCUMENTS_S3_BUCKET: text.optional(),
  DOCUMENTS_S3_REGION: text.default('us-east-1'),
  DOCUMENTS_S3_ENDPOINT: z.url({ protocol: /^https?$/, message: 'must look like https://s3.example.com' }).optional(),
  DOCUMENTS_S3_ACCESS_KEY_ID: text.optional(),
  DOCUMENTS_S3_SECRET_ACCESS_KEY: text.optional(),
  JOBCARD_PAYLOAD_KEYS: payloadKeys,
  JOBCARD_LINK_SECRET: secret,
  JOBCARD_AUTH_SECRET: secret,
  JOBCARD_SAMPLE_SECRET: secret.optional(),
  JOBCARD_ADMIN_USERNAME: z
    .string()
    .regex(/^[a-z0-9._-]{1,64}$/, 'must be 1 to 64 of a-z, 0-9, ".", "_", "-"')
    .optional(),
  JOBCARD_ADMIN_PASSWORD: z.string().min(12, 'must have at least 12 characters').max(200).optional(),
  JOBCARD_ADMIN_NAME: text.max(100).optional(),
};

function portMessage() {
  return 'must be a port from 1 to 65535';
}

export type SettingName = keyof typeof settings;
export type Environment = Record<string, string | undefined>;
type Settings = z.output<z.ZodObject<typeof settings>>;

/** The value of one setting or of each named one. Refuses with a `setting` fault that names all that is wrong. */
export function readSettings<Name extends SettingName>(
  environment: Environment,
  ...names: Name[]
): Pick<Settings, Name> {
  const given = Object.fromEntries(names.map((name) => [name, valueOf(environment, name)]));
  const shape = Object.fromEntries(names.map((name) => [name, settings[name]]));
  const result = z.object(shape).safeParse(given);
  // The shape was picked by name at run time, which the compiler cannot follow.
  if (result.success) return result.data as unknown as Pick<Settings, Name>;
  const faults = result.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return given[name] === undefined ? `${name} is not set` : `${name} ${message}`;
  });
  throw new StartFault('setting', `A setting cannot be used: ${faults.join('; ')}.`);
}

/** An empty value counts as none: that is how many a deployment tool clears one. */
function valueOf(environment: Environment, name: string): string | undefined {
  const direct = environment[name];
  if (direct !== undefined && direct !== '') return direct;
  const file = environment[`${name}_FILE`];
  if (file === undefined || file === '') return undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new StartFault('setting', `A setting cannot be used: ${name}_FILE names ${file}, which cannot be read.`, {
      cause,
    });
  }
}

/** How Temporal is reached, as `activities/shared/temporal` wants it. */
export function readTemporal(environment: Environment): TemporalSettings {
  const read = readSettings(
    environment,
    'TEMPORAL_ADDRESS',
    'TEMPORAL_NAMESPACE',
    'TEMPORAL_API_KEY',
    'TEMPORAL_TLS',
    'TEMPORAL_TLS_CERT',
    'TEMPORAL_TLS_KEY',
    'TEMPORAL_TLS_CA',
    'JOBCARD_PAYLOAD_KEYS',
  );
  const { TEMPORAL_TLS_CERT: certificate, TEMPORAL_TLS_KEY: key, TEMPORAL_TLS_CA: authority } = read;
  if ((certificate === undefined) !== (key === undefined)) {
    throw new StartFault('setting', 'A setting cannot be used: TEMPORAL_TLS_CERT and TEMPORAL_TLS_KEY go together.');
  }
  const pair =
    certificate !== undefined && key !== undefined
      ? { crt: Buffer.from(certificate), key: Buffer.from(key) }
      : undefined;
  const tls =
    pair !== undefined || authority !== undefined
      ? {
          ...(pair === undefined ? {} : { clientCertPair: pair }),
          ...(authority === undefined ? {} : { serverRootCACertificate: Buffer.from(authority) }),
        }
      : read.TEMPORAL_TLS === 'true' || read.TEMPORAL_API_KEY !== undefined;
  return {
    address: read.TEMPORAL_ADDRESS,
    namespace: read.TEMPORAL_NAMESPACE,
    apiKey: read.TEMPORAL_API_KEY,
    tls: tls === false ? undefined : tls,
    payloadKeys: read.JOBCARD_PAYLOAD_KEYS,
  };
}

/** Where documents are kept: a bucket if one is named, else a folder, by default in the data folder. */
export function readDocuments(environment: Environment, dataDir?: string): DocumentSettings {
  const read = readSettings(
    environment,
    'JOBCARD_DATA_DIR',
    'DOCUMENTS_DIR',
    'DOCUMENTS_S3_BUCKET',
    'DOCUMENTS_S3_REGION',
    'DOCUMENTS_S3_ENDPOINT',
    'DOCUMENTS_S3_ACCESS_KEY_ID',
    'DOCUMENTS_S3_SECRET_ACCESS_KEY',
  );
  const folder = read.DOCUMENTS_DIR ?? join(dataDir ?? read.JOBCARD_DATA_DIR, 'documents');
  const { DOCUMENTS_S3_BUCKET: bucket, DOCUMENTS_S3_REGION: region, DOCUMENTS_S3_ENDPOINT: endpoint } = read;
  if (bucket === undefined) return { folder, bucket: null };
  const { DOCUMENTS_S3_ACCESS_KEY_ID: accessKeyId, DOCUMENTS_S3_SECRET_ACCESS_KEY: secretAccessKey } = read;
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw new StartFault(
      'setting',
      'A setting cannot be used: DOCUMENTS_S3_BUCKET needs DOCUMENTS_S3_ACCESS_KEY_ID and DOCUMENTS_S3_SECRET_ACCESS_KEY.',
    );
  }
  return { folder, bucket: { bucket, region, endpoint, accessKeyId, secretAccessKey } };
}

/**
 * How mail leaves, null when nothing is mailed. Refuses a mail server without a sender or without an address for the links;
 * `publicUrl` is the one that is meant where none is given.
 */
export function readMail(environment: Environment, publicUrl?: string): MailSettings | null {
  const {
    SMTP_URL: url,
    MAIL_SENDER: sender,
    PUBLIC_URL,
  } = readSettings(environment, 'SMTP_URL', 'MAIL_SENDER', 'PUBLIC_URL');
  if (url === undefined) return null;
  const base = PUBLIC_URL ?? publicUrl;
  if (sender === undefined || base === undefined) {
    throw new StartFault('setting', 'A setting cannot be used: SMTP_URL needs MAIL_SENDER and PUBLIC_URL beside it.');
  }
  return { url, sender, publicUrl: base };
}

/** The queue that workers poll: one name everywhere. */
export const taskQueue = 'jobcard';

export const isProduction = (environment: Environment): boolean => environment['NODE_ENV'] === 'production';

/** What the application itself reads, apart from where the servers are. */
export const appSettings = [
  'JOBCARD_LINK_SECRET',
  'JOBCARD_AUTH_SECRET',
  'PUBLIC_URL',
  'LOG_LEVEL',
  'METRICS_TOKEN',
  'WEBHOOKS_TO_PRIVATE_ADDRESSES',
] as const;

/** Who the first administrator is. */
export const administratorSettings = [
  'JOBCARD_ADMIN_USERNAME',
  'JOBCARD_ADMIN_PASSWORD',
  'JOBCARD_ADMIN_NAME',
] as const;
