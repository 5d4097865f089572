/** The whole language of approval definitions as one schema: what can be written, level by level. */
import { z } from 'zod';
import { ccSchema } from './approver-schema';
import { blockSchema, stageDefaults, stageSchema } from './stage-schema';
import { fieldNameSchema, nameSchema, titleSchema } from './words';

export const definitionSchema = z
  .strictObject({
    kind: z.literal('Approval').describe('Always Approval'),
    key: nameSchema.describe('Names the definition for ever; versions are counted under it / 模板编号'),
    title: titleSchema,
    subject: nameSchema.describe(
      'The registered kind of subject: its typed fields, parties and hard rules / 审批内容类型',
    ),
    calendar: nameSchema.optional().describe('Working calendar that all times run on; office unless given / 工作日历'),
    withdraw: z
      .enum(['beforeFirstDecision', 'anyTime', 'never'])
      .optional()
      .describe('Until when the submitter may withdraw; beforeFirstDecision unless given / 撤回'),
    resubmit: z
      .strictObject({
        resume: z
          .enum(['rerun', 'atReturner'])
          .optional()
          .describe(
            'After a return: rerun (default) asks all stages again, atReturner goes straight back / 重新提交后',
          ),
        maxRounds: z.int().min(1).max(50).optional().describe('Rounds in all; 5 unless given / 最多轮次'),
      })
      .optional()
      .describe('What follows a return to the submitter'),
    reapprove: z
      .strictObject({
        fromCurrent: z.array(fieldNameSchema).optional().describe('What is open asks again / 从当前节点重新审批'),
        none: z.array(fieldNameSchema).optional().describe('Goes on; everyone sees the change / 不需重新审批'),
      })
      .optional()
      .describe('What a new revision of the subject does; every other field starts all over again / 内容变更后'),
    ...stageDefaults,
    stages: z
      .array(z.union([stageSchema, blockSchema]))
      .min(1)
      .max(50)
      .describe('In order / 审批流程'),
    cc: z.array(ccSchema).max(20).optional().describe('Who is informed of the case / 抄送'),
  })
  .meta({ id: 'definition', title: 'Approval definition / 审批模板' });

export type DefinitionSource = z.output<typeof definitionSchema>;
