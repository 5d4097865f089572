/** Reads a JSON body: small, valid UTF-8, or refused with what is wrong. */
import express, { type RequestHandler } from 'express';
import { problem } from './problem';

/** More than any form of ours fills. */
const largestBody = '256kb';

const parse: RequestHandler = express.json({
  limit: largestBody,
  strict: false,
  verify(_request, _response, buffer) {
    // Without this a broken character would silently become another one.
    new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  },
});

/** Refuses with WRONG_CONTENT_TYPE (415), BODY_TOO_LARGE (413), or MALFORMED_BODY (400). */
export const readBody: RequestHandler = (request, response, next): void => {
  // No body at all is refused by the schema, with a path.
  const empty = request.get('content-length') === '0' || request.is('application/json') === null;
  if (!empty && request.is('application/json') === false)
    throw problem('WRONG_CONTENT_TYPE', 'The body must be application/json');
  parse(request, response, next);
};
