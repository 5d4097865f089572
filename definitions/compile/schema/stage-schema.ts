/**
 * A stage, a block of parallel branches, and what may stand at the top as a default for every stage.
 * Decides which key may stand at which level; what the keys mean is the interpreter's.
 */
import { z } from 'zod';
import { approverSchema, ccSchema, emptySchema, personRuleSchema } from './approver-schema';
import {
  durationSchema,
  expressionSchema,
  fieldNameSchema,
  fieldUseSchema,
  intervalSchema,
  nameSchema,
  outputTypeSchema,
  percentPointSchema,
  titleSchema,
  userIdSchema,
} from './words';

const count = z.int().min(1).max(100);

const decideSchema = z
  .union([
    z.literal('any').describe('或签: the first valid approval'),
    z.literal('all').describe('会签: every seat'),
    z.literal('inOrder').describe('依次审批: every seat, one after another'),
    z.literal('perGroup').describe('每组至少一人: one of each entry'),
    z.strictObject({ atLeast: count.describe('票签: so many approvals') }),
    z.strictObject({
      percent: z.number().gt(0).max(100).describe('票签: so many per cent of the seats that did not abstain'),
    }),
    z.strictObject({
      weight: z
        .strictObject({
          of: z.record(userIdSchema, z.number().min(0)).describe('Weight by entry id or user id'),
          need: z.number().gt(0).describe('Approvals must weigh at least this'),
        })
        .describe('票签(加权): approvals weigh at least so much'),
    }),
    z.strictObject({ perGroup: z.record(nameSchema, count).describe('Minimum by entry id; 1 for the others') }),
  ])
  .describe('How the stage is decided; required where more than one seat is possible / 审批方式');

const onRejectSchema = z
  .union([
    z.literal('end').describe('The case ends as rejected / 驳回即结束'),
    z.strictObject({ returnTo: nameSchema.describe('submitter, previous, or the id of an earlier stage / 退回到') }),
  ])
  .describe('What a rejection does; end unless given / 驳回后');

const rungSchema = z
  .union([
    z.strictObject({
      after: durationSchema,
      to: personRuleSchema,
      how: z
        .enum(['add', 'replace'])
        .describe('add = one more person may decide as well; replace = takes the late seats over'),
    }),
    z.strictObject({
      after: durationSchema,
      then: z
        .enum(['reject', 'approve'])
        .describe("The system's own vote on silence; approve is refused by many subjects"),
      because: z
        .string()
        .trim()
        .min(1)
        .max(200)
        .optional()
        .describe('Required with approve: the reason that is recorded'),
    }),
  ])
  .describe('One rung, counted from the due time / 超时升级的一级');

const remindSchema = z
  .strictObject({
    at: z.array(percentPointSchema).max(10).describe('Points of the time to due, e.g. [50%, 90%] / 到期前提醒'),
    then: intervalSchema.optional().describe('After due, once an interval, e.g. every 1 working day / 到期后提醒'),
    atMost: z.int().min(0).max(100).optional().describe('All automatic reminders of one task together; 5 unless given'),
  })
  .describe('Reminders / 催办提醒');

/** May stand at the top, then it holds for every stage that does not say otherwise. */
export const stageDefaults = {
  self: z
    .enum(['nextSuperior', 'drop'])
    .optional()
    .describe(
      'A seat that falls to a party: nextSuperior (default) climbs their line, drop lets it fall away / 审批人与当事人相同时',
    ),
  empty: emptySchema.optional(),
  duplicates: z
    .enum(['askAgain', 'carryOver'])
    .optional()
    .describe('Someone who approved an earlier stage: askAgain (default) or carryOver / 审批人去重'),
  carryOver: z
    .enum(['adjacent', 'round'])
    .optional()
    .describe('carryOver counts approvals of the stage before (adjacent, default) or of the whole round'),
  pause: z.enum(['none', 'question']).optional().describe('question = the task of who asks rests until it is answered'),
  remind: remindSchema.optional(),
  escalate: z
    .array(rungSchema)
    .max(10)
    .optional()
    .describe('The ladder, from the earliest due time of the stage / 超时升级'),
  require: z
    .strictObject({
      comment: z.array(z.enum(['approve', 'reject', 'return', 'abstain'])).describe('Operations that need a comment'),
    })
    .optional()
    .describe('What a decision must carry / 必填意见'),
  fields: z
    .record(fieldNameSchema, fieldUseSchema)
    .optional()
    .describe('What the approver sees of the subject: read (default) or hidden / 字段权限'),
  urge: durationSchema
    .optional()
    .describe('The submitter may urge once in this time; 4 working hours unless given / 催办间隔'),
};

export const stageSchema = z
  .strictObject({
    id: nameSchema.describe('Unique in the definition; running cases are moved between versions by it'),
    title: titleSchema,
    when: expressionSchema.optional().describe('The stage is skipped unless this is true / 进入条件'),
    approvers: z.array(approverSchema).min(1).max(50).describe('Who gets a seat / 审批人'),
    exclude: z.array(personRuleSchema).max(50).optional().describe('Who never gets one here / 排除人员'),
    decide: decideSchema.optional(),
    reject: z
      .enum(['veto', 'vote'])
      .optional()
      .describe('veto = one rejection ends the stage; vote = it is rejected once approval is out of reach / 一票否决'),
    onReject: onRejectSchema.optional(),
    waitForAll: z.boolean().optional().describe('Stay open until all have voted or it is due, then count once'),
    start: z.enum(['automatic', 'manual']).optional().describe('manual = somebody starts or skips the stage by hand'),
    startedBy: personRuleSchema.optional().describe("Who starts a manual stage; the submitter's superior unless given"),
    due: durationSchema.optional().describe('Time for each task from its appearance / 审批时限'),
    outputs: z
      .record(fieldNameSchema, outputTypeSchema)
      .optional()
      .describe('Values that the approval fills in, with their type / 审批时填写'),
    ...stageDefaults,
    cc: z.array(ccSchema).max(20).optional().describe('Who is informed of this stage / 抄送'),
  })
  .meta({ id: 'stage', description: 'One step of the definition / 节点' });

export const blockSchema = z
  .strictObject({
    id: nameSchema.describe('Unique in the definition, as those of stages'),
    title: titleSchema,
    when: expressionSchema.optional().describe('The whole block is skipped unless this is true / 进入条件'),
    parallel: z
      .array(z.array(stageSchema).min(1).max(20))
      .min(2)
      .max(10)
      .describe('Branches that run at the same time, each a list of stages / 并行分支'),
    join: z
      .enum(['all', 'any'])
      .describe('all = every branch must approve; any = the first that approves is enough / 汇聚方式'),
    onReject: onRejectSchema.optional(),
  })
  .meta({ id: 'block', description: 'Parallel branches / 并行节点' });

export type StageSource = z.output<typeof stageSchema>;
export type BlockSource = z.output<typeof blockSchema>;
export type DecideSource = z.output<typeof decideSchema>;
