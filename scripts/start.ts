/**
 * `npm start`: everything that Jobcard needs, in one process tree on the loopback interface. Whatever was started is
 * stopped again in the reverse order, on Ctrl-C as well as when the start breaks off.
 */
import { bundleWorkflows } from './shared/bundle-workflows';
import { buildWeb } from './shared/build-web';
import {
  administratorSettings,
  appSettings,
  readDocuments,
  readMail,
  readSettings,
  readTemporal,
} from './shared/config';
import { openDataFolder } from './shared/data-folder';
import { isPortFree } from './shared/free-port';
import { portTaken } from './shared/fault';
import { explain, runMain } from './shared/leave';
import { lineProgress } from './shared/progress';
import { stopInOrder } from './shared/stop-in-order';
import { readOptions, usage, type StartOptions } from './start/options';
import { welcome } from './start/welcome';

const startedAt = performance.now();
const progress = lineProgress();
const stops = stopInOrder((name, error) => {
  console.error(`${name} did not stop as it should:`, error);
});

runMain(async () => {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options === null) {
    console.log(usage);
    return 0;
  }
  const asked = askedToStop();
  try {
    const outcome = await Promise.race([start(options, asked.giveUp), asked.promise]);
    if (outcome === 'serving') await asked.promise;
    console.log('Stopping: what is under way is finished first ...');
    return asked.code();
  } catch (error) {
    return explain(error);
  } finally {
    await stops.stopAll();
  }
});

async function start(options: StartOptions, giveUp: (reason: string) => void): Promise<'serving'> {
  const port = options.port ?? readSettings(process.env, 'PORT').PORT;
  const folder = openDataFolder(options.dataDir);
  stops.add('the data folder', folder.release);
  if (!(await isPortFree(port))) throw portTaken(port);

  const own = { ...folder.secrets, ...givenOnly(process.env) };
  // All of them before anything that takes long. Addresses that are not given are those of our own servers.
  readSettings(own, ...appSettings, ...administratorSettings, 'JOBCARD_SAMPLE_SECRET');
  readMail(own, `http://127.0.0.1:${String(port)}`);
  readTemporal({ TEMPORAL_ADDRESS: '127.0.0.1:7233', ...own });
  readDocuments(own);
  // Only now what takes a second to load: a start that cannot go on has said so already.
  const [{ startDatabase, startWorkflowServer }, { fillDatabase }, { runApp }] = await Promise.all([
    import('./start/start-servers'),
    import('./start/fill-database'),
    import('./start/run-app'),
  ]);
  const parts = { environment: own, folder, progress, stops, giveUp };
  const works = [
    startDatabase(parts),
    startWorkflowServer(parts),
    progress.step('Bundling the workflows', bundleWorkflows),
    progress.step('Building the web pages', buildWeb),
  ] as const;
  await Promise.allSettled(works); // also when one fails: what the others started has to be known to be stopped
  const [url, address, workflowBundle, webFolder] = await Promise.all(works);
  const environment = { ...own, DATABASE_URL: url, TEMPORAL_ADDRESS: address };
  const signIns = await fillDatabase({ url, environment, empty: options.empty, progress });
  const sample = signIns.length > 0;
  const publicUrl = await runApp({ environment, dataDir: folder.path, port, webFolder, workflowBundle, sample, stops });
  console.log(welcome({ publicUrl, signIns, dataDir: folder.path, tookMs: performance.now() - startedAt }));
  return 'serving';
}

const givenOnly = (environment: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));

/** The first Ctrl-C stops in order; a second one leaves at once, and the servers are asked to stop by themselves. */
function askedToStop() {
  let [code, count] = [0, 0];
  let settle: (outcome: 'stop') => void = () => undefined;
  const promise = new Promise<'stop'>((resolve) => (settle = resolve));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      count += 1;
      if (count > 1) process.exit(130);
      settle('stop');
    });
  }
  const giveUp = (reason: string) => {
    console.error(reason);
    code = 1;
    settle('stop');
  };
  return { promise, giveUp, code: () => code };
}
