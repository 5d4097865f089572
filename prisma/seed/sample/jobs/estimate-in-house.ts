/** Sample jobs whose estimate lies inside the house (JOB-11): with the account manager, with director and finance (above ¥50,000), back with the AE. */
import { confirmedRehearsal, signedStrategy } from '../preparation';
import { decides, line, says, step, yuan } from '../story';
import type { SampleJob } from '../story';

export const estimatesInHouse: SampleJob[] = [
  {
    key: 'jinghe-live-room',
    title: '年终大促直播间主视觉与信息流素材',
    client: 'jinghe',
    contact: 'jiang',
    ae: 'linxiaoyu',
    opened: [15, '09:35'],
    story: ({ day }) => [
      step(15, '14:20', 'linxiaoyu', 'record-background', {
        commissioned: '年终大促期间品牌直播间主视觉、贴片与 12 条信息流素材。',
        why: '直播间停留时长低于同类目均值，客户希望先换视觉再谈投放。',
        market: '小家电年终大促销售占全年约 18%，直播成交占比过半。',
        competitors: '同价位三家品牌直播间均已改为“厨房实景”搭建。',
        consumers: '25–40 岁家庭用户，看重实测与清洗方便。',
        opportunities: '空气炸锅“可视窗”卖点适合做连续剧式短素材。',
      }),
      step(13, '10:25', 'linxiaoyu', 'record-brief', {
        goal: '直播间平均停留从 48 秒提升到 75 秒，素材点击率不低于 2.6%。',
        problem: '现有画面像货架，主播离开后没有信息。',
        budgetFen: yuan(48000),
        deadline: day(-12),
        restrictions: '功率与容量须与铭牌一致；不得出现未经授权的卡通形象。',
        clientMaterial: '产品白底图、实拍视频、直播间尺寸图、促销机制表。',
      }),
      ...signedStrategy(12, 'linxiaoyu', {
        audience: '年轻家庭，刷直播时只停几秒。',
        message: '看得见的一顿饭。',
        support: '可视窗实测与清洗演示。',
        tone: '生活、干净；功率与容量按铭牌。',
        deliverables: '直播间主视觉一套、15 秒素材十二条。',
        creative: 'tangyue',
        neededOn: day(9),
      }),
      ...confirmedRehearsal(
        { day },
        9,
        { ae: 'linxiaoyu', creative: 'tangyue' },
        {
          summary: '主视觉三稿与十二条素材脚本。',
          findings: '第三条改为清洗演示。',
        },
      ),
      step(8, '15:10', 'linxiaoyu', 'present-proposal', {
        presentedOn: day(8),
        summary: '“一口锅的二十四小时”：厨房实景主视觉一套，12 条 15 秒素材按时段讲故事。',
        costFen: yuan(3600),
      }),
      step(7, '11:30', 'linxiaoyu', 'record-proposal-outcome', {
        outcome: 'accepted',
        feedback: '方向通过，第 7、8 条素材合并成一条。',
      }),
      step(1, '15:40', 'linxiaoyu', 'submit-estimate', {
        lines: [
          line('直播间主视觉设计（含贴片与背景）', 1, '套', 12000),
          line('15 秒信息流素材拍摄与剪辑', 11, '条', 2200, 9900),
          line('厨房实景搭建与道具', 1, '项', 5600, 4300),
        ],
        outsidePartners: true,
        discountPercent: 0,
        deliveryDate: day(-10),
        note: '素材第 7、8 条已按客户意见合并；搭建由长期合作方承接。',
      }),
    ],
  },
  {
    key: 'haituo-metro-lightbox',
    title: '新春档地铁灯箱投放',
    client: 'haituo',
    contact: 'mao',
    ae: 'liuchang',
    opened: [19, '10:18'],
    story: ({ day }) => [
      step(19, '16:00', 'liuchang', 'record-background', {
        commissioned: '宁波地铁 1、2 号线十二封灯箱 36 块，新春档四周。',
        why: '配合区域上市，在返乡客流高峰建立品牌可见度。',
        market: '宁波地铁日均客流约 90 万人次，春运期间换乘站上涨两成。',
        competitors: '两家本地楼盘和一家手机品牌已锁定鼓楼站部分点位。',
        consumers: '通勤白领与返乡家庭，平均候车 3 分钟。',
        opportunities: '“家门口”概念可与站点周边服务网点逐块对应。',
      }),
      step(17, '09:55', 'liuchang', 'record-brief', {
        goal: '四周覆盖 900 万人次，扫码到店预约 2,000 组。',
        problem: '灯箱画面同质，需要让乘客记住离他最近的一家店。',
        budgetFen: yuan(320000),
        deadline: day(-35),
        restrictions: '地铁媒体审稿需提前 10 个工作日；续航须注明工况。',
        clientMaterial: '门店地址与坐标、车型高清图、二维码规范。',
      }),
      ...signedStrategy(16, 'liuchang', {
        audience: '通勤与返乡的乘客，候车三分钟。',
        message: '离你最近的一家店，下一站就到。',
        support: '站点周边门店坐标逐块核对。',
        tone: '一眼看懂；续航注明工况。',
        deliverables: '灯箱画面 36 幅，横竖两种规格。',
        creative: 'tangyue',
        neededOn: day(11),
      }),
      ...confirmedRehearsal(
        { day },
        11,
        { ae: 'liuchang', creative: 'tangyue' },
        {
          summary: '三十六幅画面样稿与点位表。',
          findings: '鼓楼站文案再核一遍。',
        },
      ),
      step(10, '14:40', 'liuchang', 'present-proposal', {
        presentedOn: day(10),
        summary: '“下一站，有海拓”：36 块灯箱各写一个站名和一家门店，画面统一、信息各异。',
        costFen: yuan(5200),
      }),
      step(9, '16:15', 'liuchang', 'record-proposal-outcome', {
        outcome: 'accepted',
        feedback: '通过。鼓楼站两块改为横版。',
      }),
      step(2, '10:50', 'liuchang', 'submit-estimate', {
        lines: [
          line('十二封灯箱媒体刊例（四周）', 36, '块', 6800, 198000),
          line('画面设计与延展', 36, '幅', 420),
          line('灯箱片制作与上刊', 36, '块', 380, 9900),
        ],
        outsidePartners: true,
        discountPercent: 5,
        deliveryDate: day(-28),
        note: '媒体代理价含上刊监测报告，鼓楼站点位保留至本周五。',
      }),
      decides(2, '15:30', 'lirong', 'approve', '媒体成本与上季度一致，折扣在权限内。'),
      says(1, '11:05', 'liuchang', '媒体方催点位，最晚周五前要盖章。'),
    ],
  },
  {
    key: 'xinghe-elevator',
    title: '低温酸奶电梯媒体秋冬档',
    client: 'xinghe',
    contact: 'zhao',
    ae: 'zhangbo',
    opened: [22, '13:40'],
    story: ({ day }) => [
      step(22, '17:25', 'zhangbo', 'record-background', {
        commissioned: '低温酸奶“一杯好菌”在杭州写字楼电梯海报与智能屏的秋冬投放。',
        why: '新品铺货已完成，动销低于预期。',
        market: '杭州甲级写字楼电梯媒体约 1.1 万块，下午茶时段酸奶外卖订单占四成。',
        competitors: '两个低温酸奶品牌长期包框，素材以代言人为主。',
        consumers: '23–38 岁女性白领，下午三点左右有代餐需求。',
        opportunities: '以“下午三点”为时间锚点，与便利店第二杯半价联动。',
      }),
      step(20, '11:15', 'zhangbo', 'record-brief', {
        goal: '投放四周内便利店动销提升 25%。',
        problem: '消费者记不住品牌名，只记得“酸奶”。',
        budgetFen: yuan(150000),
        deadline: day(-18),
        restrictions: '菌种表述须与备案一致，不得暗示治疗作用。',
        clientMaterial: '菌种检测报告、杯型渲染图、便利店清单。',
      }),
      ...signedStrategy(19, 'zhangbo', {
        audience: '下午犯困的白领，只记得“酸奶”。',
        message: '三点，来一杯。',
        support: '菌种备案与检测报告。',
        tone: '轻快；不暗示治疗作用。',
        deliverables: '电梯海报四款、智能屏视频一条。',
        creative: 'luoxin',
        neededOn: day(14),
      }),
      ...confirmedRehearsal(
        { day },
        14,
        { ae: 'zhangbo', creative: 'luoxin' },
        {
          summary: '四款海报、时钟装置示意与加频排期。',
          findings: '时钟刻度放大。',
        },
      ),
      step(13, '14:05', 'zhangbo', 'present-proposal', {
        presentedOn: day(13),
        summary: '“三点，来一杯好菌”：海报配时钟装置画面，智能屏在 14:30–15:30 加频。',
        costFen: yuan(4300),
      }),
      step(12, '10:35', 'zhangbo', 'record-proposal-outcome', {
        outcome: 'accepted',
        feedback: '通过，智能屏加频改为 14:00 起。',
      }),
      step(5, '16:30', 'zhangbo', 'submit-estimate', {
        lines: [
          line('电梯海报（四周）', 260, '框', 290, 58000),
          line('智能屏加频（四周）', 120, '块', 360, 34000),
          line('画面与视频制作', 1, '项', 12500, 3000),
        ],
        outsidePartners: true,
        discountPercent: 0,
        deliveryDate: day(-14),
      }),
      decides(
        4,
        '10:20',
        'wangsiyuan',
        'return',
        '智能屏外部成本与媒介部询价单不一致（询价 31,200 元），请核对后附上询价单编号再报。',
      ),
    ],
  },
];
