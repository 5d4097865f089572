/** People and departments as administrators keep them: what holds now, what held, what will. */
import { z } from 'zod';
import { instant, page, personRef } from '../shared/contract';

const id = z.string().min(1).max(64);
const name = z.string().trim().min(1).max(60);
/** A password as people may choose it. */
const password = z.string().min(8).max(200);
const username = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'Small letters, digits, dot, dash and underscore');

export const staffParams = z.object({ id });
export const departmentRef = z.object({ id: z.string(), name: z.string() });

const roleHeld = z.object({
  id: z.string(),
  role: z.string(),
  department: departmentRef.optional(),
  region: z.string().optional(),
});

export const staffRow = z
  .object({
    id: z.string(),
    name: z.string(),
    username: z.string(),
    department: departmentRef.nullable(),
    manager: personRef.nullable(),
    roles: z.array(roleHeld),
    active: z.boolean(),
    activeFrom: instant,
    activeTo: instant.nullable(),
    openTasks: z.int(),
  })
  .meta({ id: 'StaffRow' });
export const staffPage = page(staffRow).meta({ id: 'StaffPage' });

const dated = { from: instant, to: instant.nullable() };
/** Dated rows, newest first; those that begin later than now are still to come. */
export const staffRecord = staffRow
  .extend({
    email: z.string(),
    history: z.object({
      departments: z.array(z.object({ ...dated, department: departmentRef })),
      managers: z.array(z.object({ ...dated, manager: personRef })),
      roles: z.array(roleHeld.extend(dated)),
      heads: z.array(z.object({ ...dated, department: departmentRef })),
    }),
    reports: z.array(personRef),
    /** The departure that is planned or under way. */
    departureId: z.string().nullable(),
  })
  .meta({ id: 'StaffRecord' });

const roleGiven = z.strictObject({ role: id, departmentId: id.optional(), region: name.optional() });

export const createStaffBody = z.strictObject({
  username,
  name,
  /** Spellings that lists are sorted and searched by: `linxiaoyu lxy`. */
  pinyin: z.string().trim().max(120).optional(),
  email: z.email().max(200),
  password,
  departmentId: id,
  managerId: id.nullable(),
  roles: z.array(roleGiven).max(20),
  /** First day; now unless given. */
  activeFrom: instant.optional(),
});

/** What changes, as of `at` (now unless given). Names change at once. */
export const changeStaffBody = z.strictObject({
  at: instant.optional(),
  change: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('name'), name, pinyin: z.string().trim().max(120).optional() }),
    z.strictObject({ kind: z.literal('department'), departmentId: id }),
    z.strictObject({ kind: z.literal('manager'), managerId: id.nullable() }),
    z.strictObject({ kind: z.literal('giveRole'), ...roleGiven.shape }),
    /** `roleId` as in the record. */
    z.strictObject({ kind: z.literal('endRole'), roleId: id }),
    /** Comes back. Who leaves goes through a departure. */
    z.strictObject({ kind: z.literal('return') }),
  ]),
});
export const resetPasswordBody = z.strictObject({ password });

/** The record as it is now; `recheckId` when open cases look again because of the change. */
export const staffChanged = staffRecord.extend({ recheckId: z.string().nullable() }).meta({ id: 'StaffChanged' });

export const department = z
  .object({
    id: z.string(),
    name: z.string(),
    parentId: z.string().nullable(),
    head: personRef.nullable(),
    members: z.int(),
    heads: z.array(z.object({ ...dated, head: personRef })),
  })
  .meta({ id: 'Department' });
export const departmentList = z.object({ items: z.array(department) });
export const setDepartmentHeadBody = z.strictObject({ userId: id.nullable(), at: instant.optional() });
export const departmentChanged = department
  .extend({ recheckId: z.string().nullable() })
  .meta({ id: 'DepartmentChanged' });
