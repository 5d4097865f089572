/**
 * Whom a request acts for: a browser's session cookie, or a program's token as Bearer. Looked up on every request, and
 * refused from the moment on at which the person is no longer active, however long the session would still run.
 */
import type { ApiDeps } from '../shared/deps';
import { abilityOf } from '../shared/abilities';
import { problem } from '../shared/problem';
import { outageOf } from './outage-of';
import type { SignedIn } from '../shared/signed-in';

type Deps = Pick<ApiDeps, 'auth' | 'database' | 'clock'>;

/** Null when the request carries nothing; refuses (NOT_SIGNED_IN) what it carries when that no longer holds. */
export async function authenticate(deps: Deps, headers: Headers): Promise<SignedIn | null> {
  const authorization = headers.get('authorization');
  if (authorization !== null) {
    const userId = await userOfToken(deps, authorization);
    const me = userId === null ? null : await loadSignedIn(deps, userId, 'token');
    if (!me)
      throw problem('NOT_SIGNED_IN', 'The token is not valid (any more)', {
        headers: { 'WWW-Authenticate': 'Bearer' },
      });
    return me;
  }
  const session = await deps.auth.api.getSession({ headers }).catch(outageOf);
  return session === null ? null : loadSignedIn(deps, session.user.id, 'session');
}

async function userOfToken(deps: Deps, authorization: string): Promise<string | null> {
  const key = /^Bearer ([\w-]{20,200})$/i.exec(authorization)?.[1];
  if (key === undefined) return null;
  const verified = await deps.auth.api.verifyApiKey({ body: { key } }).catch(outageOf);
  // The library calls a token wrong also when it could not look: only a database that answers has said so.
  if (!verified.valid) await deps.database.$queryRaw`SELECT 1`;
  return verified.valid && verified.key ? verified.key.referenceId : null;
}

/** The person with the roles held now; null when not active now. */
export async function loadSignedIn(
  deps: Pick<Deps, 'database' | 'clock'>,
  userId: string,
  by: SignedIn['by'],
): Promise<SignedIn | null> {
  const now = deps.clock();
  const user = await deps.database.user.findUnique({
    where: { id: userId, activeFrom: { lte: now }, OR: [{ activeTo: null }, { activeTo: { gt: now } }] },
    select: {
      id: true,
      name: true,
      username: true,
      roles: {
        where: { from: { lte: now }, OR: [{ to: null }, { to: { gt: now } }] },
        select: { role: true, departmentId: true },
        orderBy: { from: 'asc' },
      },
    },
  });
  if (!user) return null;
  return { ...user, by, ability: abilityOf({ id: user.id, roles: user.roles.map((held) => held.role) }) };
}
