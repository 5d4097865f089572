import type { Apikey } from '../../prisma/generated/client';

/** A token as its owner sees it in the list: its first characters tell it apart. */
export function describeToken(
  token: Pick<Apikey, 'id' | 'name' | 'start' | 'createdAt' | 'expiresAt' | 'lastRequest'>,
) {
  return {
    id: token.id,
    name: token.name ?? '',
    start: token.start ?? '',
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt?.toISOString() ?? null,
    lastUsedAt: token.lastRequest?.toISOString() ?? null,
  };
}
