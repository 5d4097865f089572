/** The definition that a new case starts with (APR-2). Reads what was compiled when it was published; compiles nothing. */
import type { CompiledDefinition } from '../domain/approvals/definition';
import type { Prisma } from '../prisma/generated/client';

/** The newest published version of `key`, or null when none was ever published. */
export async function currentDefinition(
  tx: Pick<Prisma.TransactionClient, 'definitionVersion'>,
  key: string,
): Promise<CompiledDefinition | null> {
  const newest = await tx.definitionVersion.findFirst({
    where: { key },
    orderBy: { version: 'desc' },
    select: { compiled: true },
  });
  // Written by publishDefinition alone, in exactly this shape; `semantics` stands beside it for later readers.
  return (newest?.compiled ?? null) as CompiledDefinition | null;
}
