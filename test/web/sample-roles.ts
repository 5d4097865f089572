/** The roles that people of the sample agency hold. */
import { samplePeople } from '../../prisma/seed/sample/people';

export const sampleRoles = [...new Set(samplePeople.flatMap((person) => person.roles))];
