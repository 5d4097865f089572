/**
 * The driver for Prisma, which asks for the relations of a row all at once, also inside a transaction. That has one connection,
 * and the driver is about to refuse a query while another one runs: they are handed over one after the other.
 */
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapter, Transaction } from '@prisma/driver-adapter-utils';

export class OneQueryAtATime extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const start: SqlDriverAdapter['startTransaction'] = adapter.startTransaction.bind(adapter);
    return Object.assign(adapter, {
      startTransaction: async (...level: Parameters<typeof start>) => inTurn(await start(...level)),
    });
  }
}

/** One that failed keeps nobody waiting: what follows is answered by the database. */
function inTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  const after =
    <Asked, Answer>(work: (asked: Asked) => Promise<Answer>) =>
    (asked: Asked): Promise<Answer> => {
      const answer = last.then(() => work(asked));
      last = answer.catch(() => undefined);
      return answer;
    };
  return Object.assign(transaction, {
    queryRaw: after(transaction.queryRaw.bind(transaction)),
    executeRaw: after(transaction.executeRaw.bind(transaction)),
  });
}
