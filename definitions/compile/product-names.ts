/** The names that this release brings: registered subject kinds and roles. */
import { roles } from '../../domain/people';
import { subjectKinds } from '../../domain/subjects';
import type { KnownNames } from './context';

export const productNames: KnownNames = { subjectKinds, roles: Object.keys(roles) };
