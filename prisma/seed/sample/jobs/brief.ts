/** Sample jobs that have just been opened: their brief is still missing (JOB-1, JOB-2). */
import { step } from '../story';
import type { SampleJob } from '../story';

export const jobsInBrief: SampleJob[] = [
  {
    key: 'shuxiang-winter-menu',
    title: '冬季新菜单上市传播',
    client: 'shuxiang',
    contact: 'tan',
    ae: 'wutong',
    opened: [2, '10:12'],
    story: () => [
      step(2, '16:40', 'wutong', 'record-background', {
        commissioned: '冬季新菜单（藤椒鲜鱼锅、雪山菌菇锅）上市传播，覆盖成都、上海共 23 家门店。',
        why: '去年冬季老客回店率下降 6%，门店希望用新锅底把周中客流拉起来。',
        market: '成都火锅门店约 1.9 万家，人均 80–120 元价格带竞争激烈，冬季为旺季。',
        competitors: '同商圈三家连锁品牌均在 11 月上新，主打“现切鲜牛肉”和短视频团购。',
        consumers: '22–35 岁上班族与情侣为主，晚餐占 68%，下单前习惯先看点评和短视频。',
        opportunities: '菌菇与藤椒的产地故事尚无人讲，可与云南供货基地联合拍摄溯源内容。',
      }),
    ],
  },
  {
    key: 'yuekang-member-day',
    title: '会员日健康咨询活动推广',
    client: 'yuekang',
    contact: 'xie',
    ae: 'liuchang',
    opened: [1, '14:25'],
    story: () => [],
  },
];
