/**
 * The sign-in library, set up: passwords hashed with scrypt, sessions in PostgreSQL, tokens hashed. None of its own
 * routes is served; ours call it. Nobody signs up: people come from the agency's list.
 */
import { apiKey } from '@better-auth/api-key';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { username } from 'better-auth/plugins';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { PrismaClient } from '../../prisma/generated/client';

export const sessionDays = 7;
export const tokenPrefix = 'jc_';

export interface AuthSettings {
  database: PrismaClient;
  /** Signs the session cookie; at least 32 characters. */
  secret: string;
  publicUrl: URL;
  logger: Logger;
}

/** The library on our tables. The cookie is httpOnly and SameSite=Strict, and Secure where people reach us by https. */
export function createAuth({ database, secret, publicUrl, logger }: AuthSettings) {
  return betterAuth({
    appName: 'Jobcard',
    secret,
    baseURL: publicUrl.origin,
    database: prismaAdapter(database, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    // A wrong password is an error to the library and everyday life to us.
    logger: { log: (level, message) => logger[level === 'error' ? 'warn' : 'debug']({ part: 'sign-in' }, message) },
    emailAndPassword: { enabled: true, disableSignUp: true, maxPasswordLength: 200 },
    session: { expiresIn: sessionDays * 86_400, updateAge: 86_400 },
    // Throttling is ours (api/shared/throttle): the library's covers its own routes only.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'jobcard',
      useSecureCookies: publicUrl.protocol === 'https:',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/' },
      database: { generateId: () => randomUUID() },
    },
    plugins: [
      username({ minUsernameLength: 1, maxUsernameLength: 64, usernameValidator: () => true }),
      apiKey({
        defaultPrefix: tokenPrefix,
        requireName: true,
        maximumNameLength: 64,
        rateLimit: { enabled: false },
        keyExpiration: { minExpiresIn: 1, maxExpiresIn: 365 },
        startingCharactersConfig: { charactersLength: 8 },
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
