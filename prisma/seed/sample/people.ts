/**
 * The people of the sample agency: who they are, where they work, whom they report to. Plain data, every name invented.
 * The line of client service is AE → account manager → account director → group account director → general manager.
 */

export type SampleDepartment =
  'management' | 'client-service' | 'creative' | 'media' | 'production' | 'finance' | 'editorial';

export const sampleAgencyName = '上海青禾万象广告有限公司';

/** The agency's first day: the beginning of every row that has always held. */
export const foundedOn = '2018-04-02';

export const sampleDepartments: { id: SampleDepartment; name: string; head: string }[] = [
  { id: 'management', name: '总经办', head: 'shenguoliang' },
  { id: 'client-service', name: '客户部', head: 'luzhenhua' },
  { id: 'creative', name: '创意部', head: 'hejiahao' },
  { id: 'media', name: '媒介部', head: 'fengtao' },
  { id: 'production', name: '制作部', head: 'caojianjun' },
  { id: 'finance', name: '财务部', head: 'sunlihua' },
  { id: 'editorial', name: '编辑部', head: 'gumingyuan' },
];

export interface SamplePerson {
  /** Also the base of the id: `u-<username>`. */
  username: string;
  /** What the initials of the name are typed as: `lxy`. */
  initials: string;
  name: string;
  title: string;
  department: SampleDepartment;
  roles: string[];
  /** Username of the manager; only the general manager has none. */
  manager: string | null;
  /** Local date of the first day; the founding day if not given. */
  joinedOn?: string;
  /** Working days ago that they left. */
  leftAgo?: number;
  /** An earlier manager, until so many working days ago. */
  earlierManager?: { username: string; untilAgo: number };
}

/** One person a line, so that it reads as the list that it is. */
// prettier-ignore
export const samplePeople: SamplePerson[] = [
  { username: 'shenguoliang', initials: 'sgl', name: '沈国梁', title: '总经理', department: 'management', roles: ['gm'], manager: null },
  { username: 'qianliqun', initials: 'qlq', name: '钱立群', title: '业务经理', department: 'management', roles: ['business-manager'], manager: 'shenguoliang' },
  { username: 'guanwenbo', initials: 'gwb', name: '管文博', title: '系统管理员', department: 'management', roles: ['admin'], manager: 'shenguoliang' },
  { username: 'hemin', initials: 'hm', name: '贺敏', title: '行政主管', department: 'management', roles: ['admin'], manager: 'shenguoliang', joinedOn: '2020-09-01' },

  { username: 'luzhenhua', initials: 'lzh', name: '陆振华', title: '客户群总监', department: 'client-service', roles: ['group-account-director'], manager: 'shenguoliang' },
  { username: 'zhouyaqin', initials: 'zyq', name: '周雅琴', title: '客户总监', department: 'client-service', roles: ['account-director'], manager: 'luzhenhua' },
  { username: 'handong', initials: 'hd', name: '韩东', title: '客户总监', department: 'client-service', roles: ['account-director'], manager: 'luzhenhua', joinedOn: '2019-07-15' },
  { username: 'wangsiyuan', initials: 'wsy', name: '王思远', title: '客户经理', department: 'client-service', roles: ['account-manager'], manager: 'zhouyaqin' },
  { username: 'lirong', initials: 'lr', name: '李蓉', title: '客户经理', department: 'client-service', roles: ['account-manager'], manager: 'zhouyaqin', joinedOn: '2020-03-02' },
  { username: 'chenjia', initials: 'cj', name: '陈嘉', title: '客户经理', department: 'client-service', roles: ['account-manager'], manager: 'handong', joinedOn: '2021-05-06' },
  { username: 'linxiaoyu', initials: 'lxy', name: '林晓雨', title: '客户执行', department: 'client-service', roles: ['ae'], manager: 'wangsiyuan', joinedOn: '2021-07-01' },
  { username: 'zhangbo', initials: 'zb', name: '张博', title: '客户执行', department: 'client-service', roles: ['ae'], manager: 'wangsiyuan', joinedOn: '2022-02-14' },
  { username: 'liuchang', initials: 'lc', name: '刘畅', title: '客户执行', department: 'client-service', roles: ['ae'], manager: 'lirong', joinedOn: '2022-08-01' },
  { username: 'wutong', initials: 'wt', name: '吴桐', title: '客户执行', department: 'client-service', roles: ['ae'], manager: 'lirong', joinedOn: '2023-03-06', earlierManager: { username: 'wangsiyuan', untilAgo: 95 } },
  { username: 'zhaoyiming', initials: 'zym', name: '赵一鸣', title: '客户执行', department: 'client-service', roles: ['ae'], manager: 'chenjia', joinedOn: '2024-06-03' },
  { username: 'xulang', initials: 'xl', name: '徐朗', title: '客户执行', department: 'client-service', roles: ['ae'], manager: 'chenjia', joinedOn: '2022-11-01', leftAgo: 30 },

  { username: 'hejiahao', initials: 'hjh', name: '何家豪', title: '创意总监', department: 'creative', roles: ['creative'], manager: 'shenguoliang' },
  { username: 'luoxin', initials: 'lx', name: '罗欣', title: '资深文案', department: 'creative', roles: ['creative'], manager: 'hejiahao', joinedOn: '2019-10-08' },
  { username: 'tangyue', initials: 'ty', name: '唐悦', title: '美术指导', department: 'creative', roles: ['creative'], manager: 'hejiahao', joinedOn: '2021-04-12' },

  { username: 'fengtao', initials: 'ft', name: '冯涛', title: '媒介总监', department: 'media', roles: ['media'], manager: 'shenguoliang' },
  { username: 'dengjie', initials: 'dj', name: '邓洁', title: '媒介执行', department: 'media', roles: ['media'], manager: 'fengtao', joinedOn: '2022-05-09' },

  { username: 'caojianjun', initials: 'cjj', name: '曹建军', title: '制作总监', department: 'production', roles: ['production'], manager: 'shenguoliang' },
  { username: 'songyu', initials: 'sy', name: '宋雨', title: '质检员', department: 'production', roles: ['qc'], manager: 'caojianjun', joinedOn: '2021-09-01' },

  { username: 'sunlihua', initials: 'slh', name: '孙丽华', title: '财务总监', department: 'finance', roles: ['finance'], manager: 'shenguoliang' },
  { username: 'zhengwei', initials: 'zw', name: '郑伟', title: '会计', department: 'finance', roles: ['finance'], manager: 'sunlihua', joinedOn: '2020-11-16' },

  { username: 'gumingyuan', initials: 'gmy', name: '顾明远', title: '主编', department: 'editorial', roles: ['chief-editor'], manager: 'shenguoliang' },
  { username: 'yaojing', initials: 'yj', name: '姚静', title: '广告审查员', department: 'editorial', roles: ['ad-reviewer'], manager: 'gumingyuan', joinedOn: '2019-02-18' },
];

/** The id of a sample person: readable in logs, and the same at every attempt to seed. */
export const personId = (username: string): string => `u-${username}`;

/** Whom the climb asks when the line of superiors has ended, e.g. for what the general manager submits. */
export const sampleTopFallback = personId('sunlihua');
