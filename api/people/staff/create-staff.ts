/** Somebody joins: a person with a sign-in, a department, a manager and roles. */
import { hashPassword } from 'better-auth/crypto';
import { randomUUID } from 'node:crypto';
import { problem } from '../../shared/problem';
import { plainWrite } from '../../shared/plain-write';
import { route } from '../../shared/route';
import { audit } from '../audit';
import { createStaffBody, staffChanged } from '../contract';
import { wakeNow } from '../wakes';
import { departmentFault, isSameRole, managerFault, refuseFaults, roleFaults } from './check-placement';
import { loadStaffRecord } from './describe-staff';
import { followChange } from './follow-change';

export const createStaff = route({
  method: 'post',
  path: '/staff',
  name: 'createStaff',
  tag: 'people',
  summary: 'Add a person with a sign-in',
  permission: { action: 'administer', subject: 'User' },
  key: 'plain',
  body: createStaffBody,
  answers: { 201: staffChanged },
  refusals: ['USERNAME_TAKEN'],
  async handle({ deps, me, body, key, correlationId }) {
    const { username, name, email, departmentId, managerId, roles } = body;
    // Slow on purpose, so before the transaction; the password itself is kept nowhere, not even as a hash of the request.
    const password = await hashPassword(body.password);
    const asked = { ...body, password: '' };
    const now = deps.clock();
    const from = body.activeFrom === undefined ? now : new Date(body.activeFrom);
    const id = randomUUID();
    const reply = await plainWrite(
      deps,
      { route: 'createStaff', actorId: me.id, key, asked, correlationId, repeat: 'same' },
      async (tx) => {
        // One at a time: two that take the same name must see each other.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('jobcard/sign-ins'))`;
        const taken = await tx.user.count({ where: { OR: [{ username }, { email: email.toLowerCase() }] } });
        if (taken > 0) throw problem('USERNAME_TAKEN', 'The user name or the address is taken');
        const errors = await departmentFault(tx, 'body.departmentId', departmentId);
        if (managerId !== null) errors.push(...(await managerFault(tx, 'body.managerId', managerId, from)));
        for (const [index, given] of roles.entries()) {
          const path = `body.roles.${String(index)}`;
          errors.push(...(await roleFaults(tx, path, given)));
          if (roles.slice(0, index).some((other) => isSameRole(other, given))) {
            errors.push({ path, message: 'Stands there already', code: 'duplicate' });
          }
        }
        refuseFaults(errors);
        await tx.user.create({
          data: {
            ...{ id, name, username, displayUsername: username, email: email.toLowerCase(), emailVerified: true },
            ...{ pinyin: body.pinyin ?? username, activeFrom: from },
            accounts: { create: { id: randomUUID(), accountId: id, providerId: 'credential', password } },
            memberships: { create: { departmentId, from } },
            ...(managerId === null ? {} : { reportingLines: { create: { managerId, from } } }),
            roles: {
              create: roles.map((given) => ({
                ...{ role: given.role, from, departmentId: given.departmentId ?? null, region: given.region ?? null },
              })),
            },
          },
        });
        await audit(tx, {
          ...{ at: now, actorId: me.id, action: 'PersonCreated', entity: 'User', entityId: id, correlationId },
          detail: { username, name, departmentId, managerId, roles: roles.map(({ role }) => role) },
        });
        // Whoever was waited for in a stuck case may have come.
        const recheckId = await followChange(tx, 'a person joined', from, now);
        return { status: 201, body: { recheckId, ...(await loadStaffRecord({ ...deps, database: tx }, id)) } };
      },
    );
    await wakeNow(deps);
    return reply;
  },
});
