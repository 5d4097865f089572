/**
 * `npm run test:deep [cases] [seed]`: 20,000 generated cases, a new seed every time. Says how far it has got; a failure
 * ends it with the shrunk case and what to set to see it again.
 */
import { Coverage } from './coverage';
import { search } from './search';

const cases = Number(process.argv[2] ?? 20_000);
const first = Number(process.argv[3] ?? process.env['JOBCARD_SEED'] ?? Date.now() % 1_000_000_000);
const atOnce = 500;

const covered = new Coverage();
const startedAt = performance.now();
console.log(`${String(cases)} cases, from seed ${String(first)} on`);
for (let seed = first; covered.cases < cases; seed += 1) {
  covered.plus(search({ runs: Math.min(atOnce, cases - covered.cases), seed }));
  const seconds = (performance.now() - startedAt) / 1000;
  const share = `${(covered.rate * 100).toFixed(0)} %`;
  console.log(
    `seed ${String(seed)}: ${String(covered.cases)} cases, ${String(covered.sent)} events (${share} accepted), ${seconds.toFixed(0)} s`,
  );
}
console.log(covered.told);
