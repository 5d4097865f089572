/** Sign in. An unknown name, a wrong password and a person who has left get one and the same answer. */
import { publicRoute } from '../shared/route';
import { problem } from '../shared/problem';
import { forgive, throttle, unthrottle } from '../shared/throttle';
import { me, signInBody } from './contract';
import { loadSignedIn } from './authenticate';
import { describeMe } from './describe-me';
import { outageOf } from './outage-of';
import { isStillStored, readStoredPassword } from './stored-password';

/** Ten wrong passwords for one name from one address, and then a quarter of an hour of rest; ten times that for an address. */
const perName = { hits: 10, seconds: 900 };
const perAddress = { hits: 100, seconds: 900 };

export const signIn = publicRoute({
  method: 'post',
  path: '/sessions',
  name: 'signIn',
  tag: 'people',
  summary: 'Sign in; sets the session cookie',
  permission: { everybody: 'this is how one gets in' },
  key: 'none',
  body: signInBody,
  answers: { 201: me },
  refusals: ['SIGN_IN_REFUSED', 'TOO_MANY_REQUESTS'],
  async handle({ body, deps, ip, headers }) {
    const name = body.username.trim().toLowerCase();
    await throttle(deps, `sign-in:${ip}`, perAddress);
    await throttle(deps, `sign-in:${ip}:${name}`, perName);
    const stored = await readStoredPassword(deps.database, name);
    const signedIn = await deps.auth.api
      .signInUsername({
        body: { username: name, password: body.password },
        headers: forSignIn(headers),
        returnHeaders: true,
      })
      .catch((error: unknown) => {
        if (isRefusal(error)) return null;
        return outageOf(error);
      });
    const isKept = signedIn?.response !== undefined && (await isStillStored(deps.database, stored));
    const person = signedIn?.response && isKept ? await loadSignedIn(deps, signedIn.response.user.id, 'session') : null;
    if (!signedIn?.response || !person) {
      if (signedIn?.response) await deps.database.session.deleteMany({ where: { token: signedIn.response.token } });
      throw problem('SIGN_IN_REFUSED', 'The user name or the password is wrong');
    }
    await unthrottle(deps, `sign-in:${ip}:${name}`);
    await forgive(deps, `sign-in:${ip}`);
    return {
      status: 201,
      headers: { 'Set-Cookie': signedIn.headers.getSetCookie() },
      body: await describeMe(deps, person),
    };
  },
});

/** The library says no with a 4xx of its own; anything else is a failure. */
function isRefusal(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'statusCode' in error &&
    typeof error.statusCode === 'number' &&
    error.statusCode < 500
  );
}

/** What the session row keeps of the request: its browser, not the cookies it came with. */
function forSignIn(headers: Headers): Headers {
  const kept = new Headers();
  const agent = headers.get('user-agent');
  if (agent) kept.set('user-agent', agent.slice(0, 300));
  return kept;
}
