/** Clients as a table, each with its contacts. */
import type { z } from 'zod';
import type { clientSummary } from '../jobs/contract';
import type { Table } from '../shared/export/columns';

export const clientTable: Table<z.output<typeof clientSummary>> = {
  title: { zh: '客户', en: 'Clients' },
  columns: [
    { title: { zh: '简称', en: 'Short name' }, kind: 'text', of: (client) => client.shortName },
    { title: { zh: '名称', en: 'Name' }, kind: 'text', of: (client) => client.name },
    {
      title: { zh: '联系人', en: 'Contacts' },
      kind: 'text',
      of: ({ contacts }) => contacts.map(({ name, title }) => `${name}（${title}）`).join('\n'),
    },
  ],
};
