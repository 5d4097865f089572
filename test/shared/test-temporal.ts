/** A namespace of one test file on the run's Temporal server, so that business ids never meet those of another file. */
import { randomBytes } from 'node:crypto';
import { Connection } from '@temporalio/client';
import { bundleWorkflows } from '../../scripts/shared/bundle-workflows';
import { registerNamespace } from '../../scripts/shared/services/register-namespace';
import { fromSetup } from './servers';

export interface TestTemporal {
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  /** The bundled workflows, for `Worker.create({ workflowBundle })`. */
  readonly workflowBundle: { codePath: string };
}

/** Call it at the top of a test file or in `beforeAll`. The namespace goes with the server. */
export async function testTemporal(): Promise<TestTemporal> {
  const address = fromSetup('temporal');
  const namespace = `test-${randomBytes(6).toString('hex')}`;
  const connection = await Connection.connect({ address });
  try {
    await registerNamespace(connection, namespace);
  } finally {
    await connection.close();
  }
  return { address, namespace, taskQueue: 'jobcard', workflowBundle: await bundleWorkflows() };
}
