/** The configuration of a Temporal server of our own: one shard, SQLite in one file, loopback only. */
import { stringify } from 'yaml';

export interface TemporalPorts {
  frontend: number;
  /** One for each of the other listeners, in any order: see `otherPortsNeeded`. */
  others: number[];
}

/** Membership and HTTP of the frontend; RPC and membership of three services. */
export const otherPortsNeeded = 8;

/** YAML for `--config-file`. `databaseFile` is created with its schema when it does not exist. */
export function temporalConfig(databaseFile: string, dynamicConfigFile: string, ports: TemporalPorts): string {
  const [
    frontendMembership,
    frontendHttp,
    history,
    historyMembership,
    matching,
    matchingMembership,
    worker,
    workerMembership,
  ] = ports.others;
  const store = {
    sql: {
      pluginName: 'sqlite',
      databaseName: databaseFile,
      connectAddr: 'localhost',
      connectProtocol: 'tcp',
      // synchronous 2: what was acknowledged is on the disk when the power goes.
      connectAttributes: { cache: 'private', setup: true, journal_mode: 'wal', synchronous: 2 },
      maxConns: 1,
      maxIdleConns: 1,
      maxConnLifetime: '1h',
    },
  };
  const rpc = (grpcPort?: number, membershipPort?: number, httpPort?: number) => ({
    rpc: { grpcPort, membershipPort, httpPort, bindOnLocalHost: true },
  });
  return stringify({
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      numHistoryShards: 1,
      datastores: { default: store, visibility: store },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: {
      frontend: rpc(ports.frontend, frontendMembership, frontendHttp),
      history: rpc(history, historyMembership),
      matching: rpc(matching, matchingMembership),
      worker: rpc(worker, workerMembership),
    },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${ports.frontend}`,
          httpAddress: `127.0.0.1:${frontendHttp}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    archival: { history: { state: 'disabled' }, visibility: { state: 'disabled' } },
    namespaceDefaults: { archival: { history: { state: 'disabled' }, visibility: { state: 'disabled' } } },
    dynamicConfigClient: { filepath: dynamicConfigFile, pollInterval: '60s' },
  });
}

/** The server's settings by name, in the file format of its dynamic configuration. */
export function dynamicConfig(settings: Record<string, string | number | boolean>): string {
  return stringify(Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, [{ value }]])));
}
