/** Compares an answer with what the document promises. For tests: an answer that says more than it should is a fault too. */
import { Readable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { isFile, type Reply, type Route } from './route';

/** Throws when the status or the body is not declared, or when the body holds a field that its schema does not have. */
export function checkAnswer(declared: Route, reply: Reply): void {
  const schema = declared.answers[reply.status];
  if (schema === undefined)
    throw new Error(`${declared.name} answered ${String(reply.status)}, which it does not declare`);
  if (schema === null) {
    if (reply.body !== undefined) throw new Error(`${declared.name} answered ${String(reply.status)} with a body`);
    return;
  }
  if (isFile(schema)) {
    if (!(reply.body instanceof Uint8Array || reply.body instanceof Readable))
      throw new Error(`${declared.name} answered with no file`);
    return;
  }
  const sent: unknown = JSON.parse(JSON.stringify(reply.body));
  const parsed = schema.safeParse(sent);
  if (!parsed.success) throw new Error(`${declared.name} answered what it does not declare: ${parsed.error.message}`);
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(parsed.data)), sent))
    throw new Error(`${declared.name} answered with fields that it does not declare: ${JSON.stringify(sent)}`);
}
