/** The roles that people can hold: what definitions, permissions and lists may name. */

export const roles = {
  ae: { zh: '客户执行', en: 'Account executive' },
  'account-manager': { zh: '客户经理', en: 'Account manager' },
  'account-director': { zh: '客户总监', en: 'Account director' },
  'group-account-director': { zh: '客户群总监', en: 'Group account director' },
  'business-manager': { zh: '业务经理', en: 'Business manager' },
  'chief-editor': { zh: '总编辑', en: 'Chief editor' },
  gm: { zh: '总经理', en: 'General manager' },
  'ad-reviewer': { zh: '广告审查员', en: 'Ad reviewer' },
  finance: { zh: '财务', en: 'Finance' },
  creative: { zh: '创意', en: 'Creative' },
  media: { zh: '媒介', en: 'Media' },
  production: { zh: '制作', en: 'Production' },
  qc: { zh: '质检', en: 'Quality control' },
  admin: { zh: '系统管理员', en: 'Administrator' },
} as const satisfies { [role: string]: { zh: string; en: string } };

export type Role = keyof typeof roles;
