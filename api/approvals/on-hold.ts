/** Which open tasks are to be done now, and which wait for somebody else: what a suspended case asks for waits as well. */
import type { Prisma } from '../../prisma/generated/client';

export const waiting: Prisma.TaskWhereInput = {
  OR: [{ onHold: { not: null } }, { case: { status: 'suspended' } }],
};

export const toDo: Prisma.TaskWhereInput = { onHold: null, case: { status: { not: 'suspended' } } };
