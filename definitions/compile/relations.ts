/** The relations that definitions may name, with their meaning: `ae.manager` reads as the manager of who stands in `ae`. */
export const relations = {
  manager: { zh: '直属上级', en: 'The person they report to' },
  director: { zh: '最近的客户总监', en: 'The nearest account director up their line' },
  departmentHead: { zh: '所在部门负责人', en: 'The head of their department' },
} as const satisfies { [relation: string]: { zh: string; en: string } };
