/**
 * A write that a browser sends because some other page told it to is refused, in addition to the SameSite cookie. A
 * program with a token has no cookie that could be abused.
 */
import type { RequestHandler } from 'express';
import { problem } from './problem';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses with CROSS_SITE. Browsers say where a request comes from in `Sec-Fetch-Site`, older ones in `Origin`. */
export function refuseCrossSite(publicUrl: URL): RequestHandler {
  return (request, _response, next) => {
    if (reads.has(request.method) || request.get('authorization') !== undefined) {
      next();
      return;
    }
    const site = request.get('sec-fetch-site');
    const origin = request.get('origin');
    const ours =
      site === undefined
        ? origin === undefined || origin === publicUrl.origin
        : site === 'same-origin' || site === 'none';
    if (!ours) throw problem('CROSS_SITE', 'This request came from another site');
    next();
  };
}
