/** What is counted about the API, for Prometheus. The worker's own figures are added by the `/metrics` route. */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  registry: Registry;
  /** Seconds by route template: an id in an address never becomes a label. */
  requests: Histogram<'method' | 'route' | 'status'>;
  /** Decisions by what was decided and what came of it: done, accepted (202), or the code of the refusal. */
  decisions: Counter<'outcome' | 'result'>;
  pendingOperations: Gauge;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'jobcard_http_request_duration_seconds',
      help: 'Time to answer a request',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    decisions: new Counter({
      name: 'jobcard_decisions_total',
      help: 'Decisions on tasks that came in',
      labelNames: ['outcome', 'result'],
      registers,
    }),
    pendingOperations: new Gauge({
      name: 'jobcard_operations_pending',
      help: 'Writes whose outcome is not known yet',
      registers,
    }),
  };
}
