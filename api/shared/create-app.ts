/** The Express application: what every request passes, in order. Opens nothing and listens to nothing. */
import express, { type ErrorRequestHandler, type Express } from 'express';
import { routes } from '../routes';
import { correlationIdOf, logRequests } from './correlation';
import type { ApiDeps } from './deps';
import { docsRoutes } from './docs';
import { healthRoutes } from './health';
import { metricsRoute } from './metrics-route';
import { mountRoutes } from './mount-routes';
import { problem, toProblem } from './problem';
import { refuseCrossSite } from './refuse-cross-site';
import { securityHeaders } from './security-headers';
import { serveWeb } from './serve-web';

export function createApp(deps: ApiDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  // A proxy on this machine says who asked; nobody else is believed.
  app.set('trust proxy', 'loopback');
  app.use(logRequests(deps.logger));
  app.use(securityHeaders(deps.publicUrl));
  app.use(healthRoutes(deps));
  app.use(metricsRoute(deps));
  app.use('/api/v1', docsRoutes(routes), refuseCrossSite(deps.publicUrl), mountRoutes(deps, routes));
  app.use('/api', refuseUnknown);
  if (deps.webFolder !== null) app.use(serveWeb(deps.webFolder));
  app.use(refuseUnknown);
  app.use(answerErrors(deps));
  return app;
}

function refuseUnknown(): never {
  throw problem('UNKNOWN_ROUTE', 'There is nothing here');
}

function answerErrors({ logger }: Pick<ApiDeps, 'logger'>): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const correlationId = correlationIdOf(request);
    const { status, headers, body } = toProblem(error, correlationId);
    if (status === 500) logger.error({ err: error, correlationId }, 'A request failed');
    if (body.code === 'UNAVAILABLE') logger.warn({ err: error, correlationId }, 'The database was not to be had');
    if (response.headersSent) {
      next(error);
      return;
    }
    response
      .status(status)
      .set({ 'Cache-Control': 'no-store', ...headers })
      .type('application/problem+json')
      .send(JSON.stringify(body));
  };
}
