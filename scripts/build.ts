/** `npm run build`: what a production machine serves and runs, made before it is deployed. */
import { buildWeb } from './shared/build-web';
import { bundleWorkflows } from './shared/bundle-workflows';
import { runMain } from './shared/leave';
import { lineProgress } from './shared/progress';

runMain(async () => {
  const progress = lineProgress();
  await progress.step('Building the web pages', buildWeb);
  await progress.step('Bundling the workflows', bundleWorkflows);
  console.log('Built.');
  return 0;
});
