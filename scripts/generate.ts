/** `npm run generate`: see shared/generate.ts. `npm run check` and `npm test` do it by themselves. */
import { generate } from './shared/generate';
import { runMain } from './shared/leave';

runMain(async () => {
  await generate();
  return 0;
});
