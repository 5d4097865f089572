/**
 * How a definition names people. One key says by what; the same forms serve approvers, exclusions, fall-backs,
 * escalation, copies and whoever starts a manual stage. Decides the writing only; who it is, the organisation says.
 */
import { z } from 'zod';
import { expressionSchema, fieldNameSchema, nameSchema, relationSchema, userIdSchema } from './words';

/** A user field of the subject, or the word `submitter`. */
const personSourceSchema = fieldNameSchema.describe('A user field of the subject, or submitter');

const byUser = { user: userIdSchema.describe('One person by user id / 指定人员') };

const byRole = {
  role: nameSchema.describe('Everyone active who holds this role / 角色'),
  department: nameSchema.optional().describe('Only holders for this department / 限部门'),
  region: nameSchema.optional().describe('Only holders for this region / 限区域'),
};

const byRelation = {
  relation: relationSchema.describe(
    'A relation of somebody named in the subject: ae.manager (直属上级), ae.director (the nearest account director above), ae.departmentHead (部门负责人); submitter.manager and so on',
  ),
};

const byDepartmentHead = { departmentHead: nameSchema.describe('The head of this department / 部门负责人') };

const bySuperiors = {
  superiors: z
    .strictObject({
      of: personSourceSchema,
      levels: z.int().min(1).max(10).optional().describe('How many levels up, one seat a level / 逐级上级,层数'),
      upTo: nameSchema.optional().describe('Up to the first holder of this role, included / 逐级上级,直到某角色'),
    })
    .refine((s) => (s.levels === undefined) !== (s.upTo === undefined), {
      error: 'takes exactly one of levels and upTo',
    })
    .describe('The line above somebody, one seat a level / 连续多级上级'),
};

const fromField = { fromField: fieldNameSchema.describe('The people in a user field of the subject / 表单中的人员') };

const byExpression = {
  expression: expressionSchema.describe('A CEL expression that gives a list of user ids / 表达式'),
};

const plain = [byUser, byRole, byRelation, byDepartmentHead, bySuperiors, fromField, byExpression] as const;

/** Every form but the submitter's choice: what may stand where nobody is asked to choose. */
export const personRuleSchema = z
  .union([
    z.strictObject(byUser),
    z.strictObject(byRole),
    z.strictObject(byRelation),
    z.strictObject(byDepartmentHead),
    z.strictObject(bySuperiors),
    z.strictObject(fromField),
    z.strictObject(byExpression),
  ])
  .meta({
    id: 'personRule',
    description: 'Who, by exactly one key: user, role, relation, departmentHead, superiors, fromField, expression',
  });

export const emptySchema = z
  .union([
    z.literal('incident').describe('An administrator names somebody or ends the case / 转管理员处理'),
    z.strictObject({ to: personRuleSchema.describe('The fall-back / 备用审批人') }),
  ])
  .describe('When nobody can be found: incident (default) or a fall-back. There is no automatic pass / 审批人为空时');

const chosenBy = {
  chosenBy: z.literal('submitter').describe('The submitter chooses / 提交人自选'),
  from: z.array(personRuleSchema).min(1).max(20).describe('Who can be chosen'),
  min: z.int().min(1).max(20).optional().describe('At least so many; 1 unless given'),
  max: z.int().min(1).max(20).optional().describe('At most so many; 1 unless given'),
};

const entry = {
  id: nameSchema.optional().describe('Names the entry for weights and groups / 组名'),
  empty: emptySchema.optional(),
};

/** One entry of `approvers`. */
export const approverSchema = z
  .union([
    z.strictObject({ ...byUser, ...entry }),
    z.strictObject({ ...byRole, ...entry }),
    z.strictObject({ ...byRelation, ...entry }),
    z.strictObject({ ...byDepartmentHead, ...entry }),
    z.strictObject({ ...bySuperiors, ...entry }),
    z.strictObject({ ...fromField, ...entry }),
    z.strictObject({ ...byExpression, ...entry }),
    z.strictObject({ ...chosenBy, ...entry }),
  ])
  .meta({ id: 'approver', description: 'One entry: who decides, by exactly one key / 审批人' });

const on = {
  on: z
    .enum(['started', 'approved', 'rejected', 'returned', 'ended'])
    .optional()
    .describe('When the copy goes out; approved unless given / 抄送时机'),
};

export const ccSchema = z
  .union([
    z.strictObject({ ...byUser, ...on }),
    z.strictObject({ ...byRole, ...on }),
    z.strictObject({ ...byRelation, ...on }),
    z.strictObject({ ...byDepartmentHead, ...on }),
    z.strictObject({ ...bySuperiors, ...on }),
    z.strictObject({ ...fromField, ...on }),
    z.strictObject({ ...byExpression, ...on }),
  ])
  .meta({ id: 'cc', description: 'Who is informed, and when / 抄送' });

/** The keys that say by what somebody is named: an entry has exactly one of them. */
export const approverKeys: readonly string[] = [...plain.map((form) => Object.keys(form)[0] ?? ''), 'chosenBy'];

export type PersonRuleSource = z.output<typeof personRuleSchema>;
export type ApproverSource = z.output<typeof approverSchema>;
export type CcSource = z.output<typeof ccSchema>;
export type EmptySource = z.output<typeof emptySchema>;
