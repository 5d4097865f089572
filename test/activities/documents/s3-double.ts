/**
 * A bucket behind the protocol of S3, as far as we use it, for tests without a server of that kind. It recomputes the
 * signature (version 4) of every request by Amazon's description, and the checksum of what is put.
 */
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface S3Double {
  endpoint: string;
  objects: Map<string, Buffer>;
  close(): Promise<void>;
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest();

export async function startS3Double(keys: { id: string; secret: string; region: string }): Promise<S3Double> {
  const server = createServer((request, response) => {
    void take(request).then(({ status, body = '', headers = {} }) => {
      response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const double: S3Double = {
    endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    objects: new Map(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function take(request: IncomingMessage) {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const sent = Buffer.concat(chunks);
    if (!isSigned(request, keys)) return refusal(403, 'SignatureDoesNotMatch');
    const key = decodeURIComponent(new URL(request.url ?? '', double.endpoint).pathname);
    if (request.method === 'PUT') {
      const checksum = request.headers['x-amz-checksum-sha256'];
      if (checksum !== sha256(sent).toString('base64')) return refusal(400, 'BadDigest');
      if (Number(request.headers['content-length']) !== sent.length) return refusal(411, 'MissingContentLength');
      double.objects.set(key, sent);
      return { status: 200, headers: { ETag: '"x"' } };
    }
    if (request.method === 'DELETE') {
      double.objects.delete(key);
      return { status: 204 };
    }
    const found = double.objects.get(key);
    if (!found) return refusal(404, 'NoSuchKey');
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    return from === undefined
      ? { status: 200, body: found }
      : { status: 206, body: found.subarray(Number(from), Number(to) + 1) };
  }
  return double;
}

function refusal(status: number, code: string) {
  const body = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  return { status, body, headers: { 'Content-Type': 'application/xml' } };
}

function isSigned(request: IncomingMessage, keys: { id: string; secret: string; region: string }): boolean {
  const [, id, day, region, signed, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    ) ?? [];
  if (id !== keys.id || region !== keys.region || day === undefined || signed === undefined) return false;
  const url = new URL(request.url ?? '', 'http://double');
  const query = [...url.searchParams]
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .sort()
    .join('&');
  const headers = signed.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const canonical = [
    ...[request.method, url.pathname, query, headers.join(''), signed, request.headers['x-amz-content-sha256']],
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical).toString('hex')].join('\n');
  const key = ['s3', 'aws4_request'].reduce<Buffer>(hmac, hmac(hmac(`AWS4${keys.secret}`, day), region));
  return hmac(key, text).toString('hex') === signature;
}
