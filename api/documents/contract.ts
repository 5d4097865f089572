/** Documents as the API takes and gives them. */
import { z } from 'zod';
import { documentKindNames } from '../../domain/documents';
import { instant, page, personRef } from '../shared/contract';

export const documentKind = z.enum(documentKindNames);

/** The name that the file has where it comes from. */
const fileName = z.string().trim().min(1).max(500).meta({ description: 'The name of the file; a path is cut off' });

export const addDocumentQuery = z.strictObject({
  kind: documentKind,
  /** Default: the name of the file without its ending. */
  title: z.string().trim().min(1).max(200).optional(),
  name: fileName,
});
export const addVersionQuery = z.strictObject({ name: fileName });
export const withdrawDocumentBody = z.strictObject({ reason: z.string().trim().min(1).max(500) });

export const documentVersion = z
  .object({
    number: z.int(),
    name: z.string(),
    mime: z.string(),
    bytes: z.int(),
    /** Of the bytes, in hex. */
    sha256: z.string(),
    /** What the pages can show of it without a download. */
    preview: z.enum(['picture', 'pdf']).nullable(),
    at: instant,
    by: personRef,
  })
  .meta({ id: 'DocumentVersion' });

export const documentView = z
  .object({
    id: z.string(),
    kind: documentKind,
    title: z.string(),
    /** Every look at it is recorded. */
    confidential: z.boolean(),
    createdAt: instant,
    createdBy: personRef,
    withdrawn: z.object({ at: instant, by: personRef, reason: z.string() }).nullable(),
    mayWithdraw: z.boolean(),
    /** Newest first. */
    versions: z.array(documentVersion),
  })
  .meta({ id: 'Document' });

export const documentPage = page(documentView)
  .extend({
    /** The kinds that this person may add here. */
    kinds: z.array(documentKind),
  })
  .meta({ id: 'DocumentPage' });
