/**
 * Tells trouble on the way to PostgreSQL from a fault in what was asked of it. Only the first goes away by itself: it is
 * tried again for as long as it takes. Knows the words of Prisma, of the driver and of the operating system.
 */

/** Classes of SQLSTATE that come and go: connection, rollback (deadlock), resources, operator, system. */
const passingStates = ['08', '40', '53', '57', '58'];
/** A lock that was not to be had, a transaction that was idle for too long. */
const passingStatesOfOthers = ['55P03', '25P03'];
/** Prisma: a pool without a free connection, a transaction that could not begin or took too long, a conflict. */
const passingCodes = ['P2024', 'P2028', 'P2034', 'P2037'];
const passingKinds = [
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TlsConnectionError',
  'TooManyConnections',
  'TransactionWriteConflict',
];
/** The driver throws these as plain errors, when the connection goes in the middle of something. */
const lostConnection =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|Connection ended)/;

/** Whether the database was not to be had, so that the same thing may well succeed later. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'PrismaClientInitializationError' || error.name === 'PrismaClientUnknownRequestError') return true;
  const { code, meta } = error as { code?: unknown; meta?: { driverAdapterError?: { cause?: unknown } } };
  if (error.name === 'PrismaClientKnownRequestError') return isPassing(String(code), meta?.driverAdapterError?.cause);
  if (lostConnection.test(error.message)) return true;
  return typeof code === 'string' && /^E(CONN|PIPE|HOST|NET|TIMEDOUT|AI_AGAIN|NOTFOUND)/.test(code);
}

function isPassing(code: string, cause: unknown): boolean {
  const { originalCode, kind } = (cause ?? {}) as { originalCode?: unknown; kind?: unknown };
  if (typeof originalCode === 'string') {
    return passingStatesOfOthers.includes(originalCode) || passingStates.includes(originalCode.slice(0, 2));
  }
  return code.startsWith('P1') || passingCodes.includes(code) || passingKinds.includes(String(kind));
}
