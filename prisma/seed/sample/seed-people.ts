/** Writes the sample agency's people, departments, lines, roles and sign-ins. Every row has its own fixed id: repeating adds nothing. */
import { hashPassword } from 'better-auth/crypto';
import type { PrismaClient } from '../../generated/client';
import { foundedOn, personId, sampleDepartments, samplePeople } from './people';
import type { SamplePerson } from './people';
import type { WorkingPast } from './working-past';

const midnight = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/**
 * Seeds the organisation as of `past`. `passwordOf(username)` must give the same password at every attempt;
 * it is stored only as the sign-in library's hash. Who has left gets no sign-in.
 */
export async function seedPeople(
  prisma: PrismaClient,
  past: WorkingPast,
  passwordOf: (username: string) => string,
): Promise<void> {
  const founded = midnight(foundedOn);
  const joined = (person: SamplePerson): Date => (person.joinedOn ? midnight(person.joinedOn) : founded);
  const left = (person: SamplePerson): Date | null => (person.leftAgo ? midnight(past.day(person.leftAgo)) : null);

  // Hashing a password is slow on purpose: only for those who have none yet.
  const signedUp = new Set((await prisma.account.findMany({ select: { userId: true } })).map(({ userId }) => userId));
  const accounts = await Promise.all(
    samplePeople
      .filter(({ leftAgo, username }) => leftAgo === undefined && !signedUp.has(personId(username)))
      .map(async (person) => ({
        id: `a-${person.username}`,
        accountId: personId(person.username),
        providerId: 'credential',
        userId: personId(person.username),
        password: await hashPassword(passwordOf(person.username)),
      })),
  );

  await prisma.$transaction([
    prisma.department.createMany({
      data: sampleDepartments.map(({ id, name }) => ({
        id,
        name,
        parentId: id === 'management' ? null : 'management',
      })),
      skipDuplicates: true,
    }),
    prisma.user.createMany({
      data: samplePeople.map((person) => ({
        id: personId(person.username),
        name: person.name,
        username: person.username,
        displayUsername: person.username,
        email: `${person.username}@qinghe.example`,
        emailVerified: true,
        pinyin: `${person.username} ${person.initials}`,
        activeFrom: joined(person),
        activeTo: left(person),
        createdAt: joined(person),
      })),
      skipDuplicates: true,
    }),
    prisma.account.createMany({ data: accounts, skipDuplicates: true }),
    prisma.departmentHead.createMany({
      data: sampleDepartments.map(({ id, head }) => ({
        id: `h-${id}`,
        departmentId: id,
        userId: personId(head),
        from: founded,
      })),
      skipDuplicates: true,
    }),
    prisma.membership.createMany({
      data: samplePeople.map((person) => ({
        id: `m-${person.username}`,
        userId: personId(person.username),
        departmentId: person.department,
        from: joined(person),
        to: left(person),
      })),
      skipDuplicates: true,
    }),
    prisma.roleAssignment.createMany({
      data: samplePeople.flatMap((person) =>
        person.roles.map((role) => ({
          id: `r-${person.username}-${role}`,
          userId: personId(person.username),
          role,
          from: joined(person),
          to: left(person),
        })),
      ),
      skipDuplicates: true,
    }),
    prisma.reportingLine.createMany({
      data: samplePeople.flatMap((person) => linesOf(person, joined(person), left(person), past)),
      skipDuplicates: true,
    }),
  ]);
}

/** One row a manager: the earlier one ends at the instant at which the present one begins. */
function linesOf(person: SamplePerson, from: Date, to: Date | null, past: WorkingPast) {
  if (person.manager === null) return [];
  const userId = personId(person.username);
  const id = `l-${person.username}`;
  const managerId = personId(person.manager);
  if (!person.earlierManager) return [{ id, userId, managerId, from, to }];
  const moved = midnight(past.day(person.earlierManager.untilAgo));
  return [
    { id: `${id}-earlier`, userId, managerId: personId(person.earlierManager.username), from, to: moved },
    { id, userId, managerId, from: moved, to },
  ];
}
