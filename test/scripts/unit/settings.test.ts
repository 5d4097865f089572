/** What is read from the environment, and what is refused. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocuments, readSettings, readTemporal } from '../../../scripts/shared/config';

const key = Buffer.alloc(32, 7).toString('base64');
const temporal = { TEMPORAL_ADDRESS: 'temporal:7233', JOBCARD_PAYLOAD_KEYS: `new:${key},old:${key}` };

describe('one setting', () => {
  test('has its default, also when it is empty', () => {
    expect(readSettings({}, 'PORT', 'LOG_LEVEL')).toEqual({ PORT: 8080, LOG_LEVEL: 'info' });
    expect(readSettings({ PORT: '' }, 'PORT')).toEqual({ PORT: 8080 });
  });

  test('may be given as a file, as secrets are mounted', () => {
    const dir = mkdtempSync(join(tmpdir(), 'jobcard-settings-'));
    try {
      writeFileSync(join(dir, 'secret'), `${'x'.repeat(40)}\n`);
      const environment = { JOBCARD_LINK_SECRET_FILE: join(dir, 'secret') };
      expect(readSettings(environment, 'JOBCARD_LINK_SECRET')).toEqual({ JOBCARD_LINK_SECRET: 'x'.repeat(40) });
    } finally {
      rmSync(dir, { recursive: true });
    }
    expect(() => readSettings({ JOBCARD_LINK_SECRET_FILE: '/nowhere' }, 'JOBCARD_LINK_SECRET')).toThrow(
      'A setting cannot be used: JOBCARD_LINK_SECRET_FILE names /nowhere, which cannot be read.',
    );
  });

  test.each(['0', '65536', '-1', '80.5', '8080 ', 'http'])('PORT %j is refused', (PORT) => {
    expect(() => readSettings({ PORT }, 'PORT')).toThrow(
      /^A setting cannot be used: PORT must be a port from 1 to 65535/,
    );
  });

  test('what is wrong is said of all, and values are not repeated', () => {
    const environment = { DATABASE_URL: 'mysql://me:very-secret@host/name', JOBCARD_AUTH_SECRET: 'too-short' };
    const read = () => readSettings(environment, 'DATABASE_URL', 'JOBCARD_AUTH_SECRET', 'JOBCARD_LINK_SECRET');
    expect(read).toThrow(
      /DATABASE_URL must look like .*; JOBCARD_AUTH_SECRET must have .*; JOBCARD_LINK_SECRET is not set\.$/,
    );
    expect(read).not.toThrow(/very-secret|too-short/);
  });
});

describe('the way to Temporal', () => {
  test('is plain by default; the first payload key writes', () => {
    const read = readTemporal(temporal);
    expect(read).toMatchObject({ address: 'temporal:7233', namespace: 'jobcard', tls: undefined });
    expect(read.payloadKeys.map(({ id }) => id)).toEqual(['new', 'old']);
  });

  test('is TLS with an API key', () => {
    expect(readTemporal({ ...temporal, TEMPORAL_API_KEY: 'k' })).toMatchObject({ apiKey: 'k', tls: true });
  });

  test('is mutual TLS with a certificate and its key, never with one of them', () => {
    const pair = { TEMPORAL_TLS_CERT: 'certificate', TEMPORAL_TLS_KEY: 'key' };
    expect(readTemporal({ ...temporal, ...pair }).tls).toEqual({
      clientCertPair: { crt: Buffer.from('certificate'), key: Buffer.from('key') },
    });
    expect(() => readTemporal({ ...temporal, TEMPORAL_TLS_CERT: 'certificate' })).toThrow(/go together/);
  });

  test.each(['1', '1:', ':abc', `1:${key},2:short`])('payload keys %j are refused', (JOBCARD_PAYLOAD_KEYS) => {
    expect(() => readTemporal({ ...temporal, JOBCARD_PAYLOAD_KEYS })).toThrow(/JOBCARD_PAYLOAD_KEYS must be id:key/);
  });
});

describe('where documents are kept', () => {
  const bucket = { DOCUMENTS_S3_BUCKET: 'documents', DOCUMENTS_S3_ENDPOINT: 'https://s3.example.com' };
  const keys = { DOCUMENTS_S3_ACCESS_KEY_ID: 'id', DOCUMENTS_S3_SECRET_ACCESS_KEY: 'secret' };

  test('is the data folder, unless another one is named', () => {
    expect(readDocuments({})).toEqual({ folder: join('.data', 'documents'), bucket: null });
    expect(readDocuments({}, '/srv/jobcard')).toEqual({ folder: '/srv/jobcard/documents', bucket: null });
    expect(readDocuments({ DOCUMENTS_DIR: '/mnt/documents' }, '/srv/jobcard').folder).toBe('/mnt/documents');
  });

  test('is a bucket where one is named, with its keys', () => {
    expect(readDocuments({ ...bucket, ...keys }).bucket).toEqual({
      ...{ bucket: 'documents', endpoint: 'https://s3.example.com', region: 'us-east-1' },
      ...{ accessKeyId: 'id', secretAccessKey: 'secret' },
    });
    expect(() => readDocuments({ ...bucket, DOCUMENTS_S3_ACCESS_KEY_ID: 'id' })).toThrow(/DOCUMENTS_S3_BUCKET needs/);
  });
});
