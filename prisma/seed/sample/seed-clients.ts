/** Writes the sample agency's clients and contacts. Every row has its own fixed id: repeating adds nothing. */
import type { PrismaClient } from '../../generated/client';
import { clientId, contactId, sampleClients } from './clients';
import { personId } from './people';

/** Seeds the registry; the people must be there. */
export async function seedClients(prisma: PrismaClient): Promise<void> {
  await prisma.$transaction([
    prisma.client.createMany({
      data: sampleClients.map(({ key, contacts: _, owner, since, ...client }) => ({
        ...client,
        id: clientId(key),
        ownerId: personId(owner),
        createdAt: new Date(`${since}T09:30:00+08:00`),
      })),
      skipDuplicates: true,
    }),
    prisma.contact.createMany({
      data: sampleClients.flatMap((client) =>
        client.contacts.map(({ key, ...contact }) => ({
          ...contact,
          id: contactId(client.key, key),
          clientId: clientId(client.key),
        })),
      ),
      skipDuplicates: true,
    }),
  ]);
}
