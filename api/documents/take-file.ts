/** Takes the file of a request in and checks it; what is refused leaves nothing behind. */
import type { Readable } from 'node:stream';
import { findType } from '../../activities/documents/find-type';
import { receiveFile, type Draft } from '../../activities/documents/receive-file';
import { checkFile, cleanFileName, kindRule, type AcceptedFile, type DocumentKind } from '../../domain/documents';
import type { ApiDeps } from '../shared/deps';
import { problem, problemOf } from '../shared/problem';

export interface OfferedRequest {
  kind: DocumentKind;
  name: string;
  headers: Headers;
  stream: Readable;
}

/** Whoever asked is told, and sends no more. */
const closing = { headers: { Connection: 'close' } };

/** Refuses with FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_REFUSED, FILE_TYPE_MISMATCH or INVALID. */
export async function takeFile(
  { storage }: Pick<ApiDeps, 'storage'>,
  { kind, name, headers, stream }: OfferedRequest,
): Promise<{ draft: Draft; accepted: AcceptedFile }> {
  const { maxBytes } = kindRule(kind);
  const clean = cleanFileName(name);
  if (clean === '')
    throw problem('INVALID', 'The request has faults', {
      errors: [{ path: 'query.name', message: 'Not the name of a file', code: 'name' }],
    });
  if (headers.has('content-encoding'))
    throw problem('WRONG_CONTENT_TYPE', 'Send the file as it is, not encoded', closing);
  if (Number(headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const draft = await receiveFile(stream, storage.incoming, maxBytes);
  if (draft === 'empty') throw problem('FILE_EMPTY', 'The file is empty');
  if (draft === 'tooLarge') throw tooLarge(maxBytes);
  if (draft === 'aborted') throw problem('MALFORMED_BODY', 'The file ended early');
  try {
    const found = await findType(draft.path);
    const accepted = checkFile({ kind, name: clean, claimed: headers.get('content-type'), found });
    if ('refusal' in accepted) throw problemOf(accepted.refusal);
    return { draft, accepted };
  } catch (error) {
    await draft.discard();
    throw error;
  }
}

function tooLarge(maxBytes: number) {
  return problem('FILE_TOO_LARGE', `At most ${String(maxBytes)} bytes`, { data: { maxBytes }, ...closing });
}
