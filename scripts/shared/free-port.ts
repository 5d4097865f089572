/** Ports on the loopback interface. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** Whether nothing listens on the loopback port. */
export async function isPortFree(port: number): Promise<boolean> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return false;
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** As many different free loopback ports as asked for. All are held until the last is known, so none comes twice. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
      });
      return server;
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('a listening server has no port');
    return address.port;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** The ports that the file holds when all are still free, so that whatever was pointed at them keeps working; else new ones. */
export async function keptPorts(file: string, count: number): Promise<number[]> {
  const kept = existsSync(file) ? readFileSync(file, 'utf8').split(' ').map(Number) : [];
  const usable = kept.length === count && (await Promise.all(kept.map(isPortFree))).every(Boolean);
  if (usable) return kept;
  const ports = await freePorts(count);
  writeFileSync(file, ports.join(' '));
  return ports;
}
