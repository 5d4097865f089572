/**
 * Sample jobs in execution: a final proof that waits for the ad reviewer (JOB-14), one sent back by the reviewer in a job
 * that began on an exception (JOB-12) and changed hands (JOB-21), and a change order under way (JOB-19).
 */
import { contactId } from '../clients';
import { asksForPartner, confirmedRehearsal, outsourced, reviewedPresentation, signedStrategy } from '../preparation';
import { answers, decides, line, step, yuan } from '../story';
import type { SampleJob } from '../story';

export const jobsInExecution: SampleJob[] = [
  {
    key: 'yunling-gift-box',
    title: '岁末茶礼地铁灯箱与电商首图',
    client: 'yunling',
    contact: 'duan',
    ae: 'linxiaoyu',
    opened: [38, '09:40'],
    story: ({ day }) => [
      step(38, '15:30', 'linxiaoyu', 'record-background', {
        commissioned: '岁末茶礼“云上有信”礼盒的昆明地铁灯箱与电商首图。',
        why: '礼盒占四季度营收四成，去年首图点击率低于类目均值。',
        market: '普洱与滇红礼盒价格带 200–600 元，企业团购占一半。',
        competitors: '两家老牌茶企以产区和年份为卖点，画面以山水为主。',
        consumers: '30–55 岁商务送礼人群与企业采购。',
        opportunities: '手写信封式包装适合做“见字如面”的情感表达。',
      }),
      step(36, '10:20', 'linxiaoyu', 'record-brief', {
        goal: '电商首图点击率提升到 4%，团购询单 300 家。',
        problem: '茶礼画面雷同，认不出是哪一家。',
        budgetFen: yuan(180000),
        deadline: day(-20),
        restrictions: '不得宣称保健功效；产地标识按地理标志规范使用。',
        clientMaterial: '礼盒实物三套、地理标志使用授权书、茶园照片。',
      }),
      ...signedStrategy(35, 'linxiaoyu', {
        audience: '年底送礼的商务人群，觉得茶礼都一样。',
        message: '一封信，一盒茶。',
        support: '手写信封式包装与产地授权。',
        tone: '含蓄；不宣称保健功效。',
        deliverables: '灯箱三款、电商首图与详情页。',
        creative: 'tangyue',
        neededOn: day(31),
      }),
      ...confirmedRehearsal(
        { day },
        31,
        { ae: 'linxiaoyu', creative: 'tangyue' },
        {
          summary: '三封信的文案与三款灯箱。',
          findings: '无。',
        },
      ),
      step(30, '14:30', 'linxiaoyu', 'present-proposal', {
        presentedOn: day(30),
        summary: '“见字如茶”：三封手写信做三款灯箱，首图用同一支笔迹。',
        costFen: yuan(6400),
      }),
      step(29, '11:05', 'linxiaoyu', 'record-proposal-outcome', {
        outcome: 'revise',
        feedback: '信的内容太文艺，团购客户看不懂；保留笔迹，加上“企业定制”信息。',
      }),
      ...reviewedPresentation(
        { day },
        [29, 27],
        { ae: 'linxiaoyu', creative: 'tangyue' },
        {
          participants: '王思远、唐悦、林晓雨',
          conclusions: '只写给个人读者，忘了企业团购；文案先给一位采购试读再提案。',
          what: '三封信改写，一封写给企业客户',
          result: '改稿已由两位采购试读。',
        },
      ),
      ...confirmedRehearsal(
        { day },
        26,
        { ae: 'linxiaoyu', creative: 'tangyue' },
        {
          summary: '三封信改稿与企业定制入口。',
          findings: '入口二维码放大。',
        },
      ),
      step(25, '15:15', 'linxiaoyu', 'present-proposal', {
        presentedOn: day(25),
        summary: '第二轮“见字如茶”：一封给父母、一封给老友、一封给客户，企业定制入口进画面。',
        costFen: yuan(3200),
      }),
      step(24, '10:40', 'linxiaoyu', 'record-proposal-outcome', {
        outcome: 'accepted',
        feedback: '通过，给客户的那封作主推。',
      }),
      step(21, '16:20', 'linxiaoyu', 'submit-estimate', {
        lines: [
          line('灯箱创意与画面（三款）', 3, '款', 9800),
          line('昆明地铁灯箱媒体（两周）', 18, '块', 4200, 61000),
          line('电商首图与详情页', 1, '套', 14500),
          line('书法家手写与授权', 1, '项', 12000, 9000),
        ],
        outsidePartners: true,
        discountPercent: 0,
        deliveryDate: day(-12),
        note: '书法授权期一年，限本项目使用。',
      }),
      decides(20, '10:10', 'wangsiyuan', 'approve'),
      decides(19, '14:25', 'zhouyaqin', 'approve', '媒体价格合理，授权期写进合同。'),
      decides(19, '16:40', 'sunlihua', 'approve'),
      step(18, '09:45', 'linxiaoyu', 'send-estimate', { contactId: contactId('yunling', 'duan'), expiresInDays: 14 }),
      answers(17, '11:32', '段慕华', 'confirmed'),
      ...outsourced(16, 'linxiaoyu', day(5), [
        {
          line: 2,
          quoted: 61000,
          offers: [
            ['昆明地铁传媒', '灯箱 18 块两周，含上刊监测', 60000],
            ['云广媒体', '灯箱 16 块两周', 55800],
          ],
          reason: '点位与客户要求一致，含监测报告。',
        },
        {
          line: 4,
          quoted: 9000,
          offers: [['书法家周先生', '手写三幅与一年授权', 9600]],
          reason: '指定书法家，只有一家报价；授权期一年，比估价多六百元。',
        },
      ]),
      step(2, '16:05', 'linxiaoyu', 'submit-final-proof', {
        version: 'V4',
        description: '三款灯箱完稿与电商首图完稿，客户已在色样上签字；地理标志授权书随稿附上。',
      }),
    ],
  },
  {
    key: 'qiming-trial-class',
    title: '寒假体验课信息流投放',
    client: 'qiming',
    contact: 'fang',
    ae: 'xulang',
    opened: [52, '10:15'],
    story: ({ day }) => [
      step(52, '16:10', 'xulang', 'record-background', {
        commissioned: '小学编程寒假体验课信息流投放素材与落地页。',
        why: '寒假为全年第二个招生窗口，获客成本同比上涨 30%。',
        market: '武汉素质类课外机构约 2,100 家，编程类增长放缓。',
        competitors: '三家机构主打低价体验课，素材以“赛事获奖”为主。',
        consumers: '7–12 岁孩子的家长，关注兴趣培养与老师水平。',
        opportunities: '与湖北本地科技馆有联合课程，内容真实可拍。',
      }),
      step(49, '11:20', 'xulang', 'record-brief', {
        goal: '获客成本降到 85 元以内，体验课报名 1,200 人。',
        problem: '素材像广告，家长不信。',
        budgetFen: yuan(48000),
        deadline: day(-25),
        restrictions: '不得对学习效果作保证性承诺；不得利用受益者名义作推荐。',
        clientMaterial: '办学许可、教师资质、科技馆合作协议。',
      }),
      ...signedStrategy(48, 'xulang', {
        audience: '小学生家长，不信广告里的“学霸”。',
        message: '第一课就在科技馆。',
        support: '与科技馆的联合课程协议。',
        tone: '真实记录；不承诺学习效果。',
        deliverables: '信息流视频八条、落地页一套。',
        creative: 'luoxin',
        neededOn: day(44),
      }),
      ...confirmedRehearsal(
        { day },
        44,
        { ae: 'xulang', creative: 'luoxin' },
        {
          summary: '跟拍方案与四组家庭名单。',
          findings: '补肖像授权说明。',
        },
      ),
      step(43, '14:45', 'xulang', 'present-proposal', {
        presentedOn: day(43),
        summary: '“科技馆里的第一课”：跟拍四组亲子在科技馆做机器人的 40 分钟。',
        costFen: yuan(3900),
      }),
      step(42, '10:30', 'xulang', 'record-proposal-outcome', {
        outcome: 'accepted',
        feedback: '通过，拍摄安排在周六馆内人少的时段。',
      }),
      step(39, '15:50', 'xulang', 'submit-estimate', {
        lines: [
          line('信息流视频素材', 8, '条', 2600, 6800),
          line('落地页设计与开发', 1, '套', 9500),
          line('投放优化服务（六周）', 6, '周', 1800),
        ],
        outsidePartners: true,
        discountPercent: 0,
        deliveryDate: day(-18),
      }),
      decides(38, '11:00', 'chenjia', 'approve'),
      step(38, '16:30', 'xulang', 'send-estimate', { contactId: contactId('qiming', 'fang'), expiresInDays: 14 }),
      step(34, '10:20', 'xulang', 'request-exception', {
        reason: '科技馆档期仅本周六可拍，客户法人在外地无法及时盖章，已邮件同意价格。',
        expectedConfirmation: day(24),
      }),
      decides(33, '15:05', 'handong', 'approve', '客户信用良好，邮件已看，可先拍摄，确认书两周内补齐。'),
      step(31, '09:30', 'chenjia', 'hand-over-job', {
        toUserId: 'u-zhaoyiming',
        reason: '徐朗月底离职，项目整体移交赵一鸣，客户方楠已当面沟通。',
      }),
      step(25, '14:15', 'zhaoyiming', 'record-confirmation', {
        contactId: contactId('qiming', 'fang'),
        medium: 'signed-copy',
        confirmedOn: day(25),
        evidence: '估价单第 1 版盖章扫描件，快递单号 SF1398820017725，原件存财务部。',
      }),
      ...outsourced(24, 'zhaoyiming', day(10), [
        {
          line: 1,
          quoted: 6800,
          offers: [
            ['武汉江岸影像', '八条拍摄，含授权', 6500],
            ['楚天短视频', '八条拍摄', 7200],
          ],
          reason: '含肖像授权办理。',
        },
      ]),
      step(8, '15:30', 'zhaoyiming', 'submit-final-proof', {
        version: 'V2',
        description: '8 条信息流成片与落地页完稿，附科技馆拍摄授权。',
      }),
      step(7, '11:10', 'yaojing', 'sign-final-proof', {
        version: 'V2',
        passed: false,
        opinion: '第 3、6 条字幕“学完必获奖”属对教育效果的保证性承诺（广告法第二十四条），请修改后重新送审。',
      }),
    ],
  },
  {
    key: 'xinghe-campus',
    title: '校园奶站主题活动',
    client: 'xinghe',
    contact: 'bao',
    ae: 'zhangbo',
    opened: [46, '09:52'],
    story: ({ day }) => [
      step(46, '14:40', 'zhangbo', 'record-background', {
        commissioned: '呼和浩特、包头 12 所高校奶站主题活动与物料。',
        why: '校园渠道是新客来源，去年同期活动曝光足、转化低。',
        market: '两市在校大学生约 28 万，校园乳品月消费约 60 元。',
        competitors: '两个全国品牌以买赠和校园代理为主。',
        consumers: '18–24 岁大学生，喜欢打卡、联名与二手循环。',
        opportunities: '奶瓶回收换购，与学校环保社团共建。',
      }),
      step(44, '10:50', 'zhangbo', 'record-brief', {
        goal: '活动期新增校园会员 2 万，奶瓶回收 5 万只。',
        problem: '学生领完赠品就走，留不下来。',
        budgetFen: yuan(240000),
        deadline: day(-15),
        restrictions: '进校须学校书面同意；食品安全由客户驻场人员负责。',
        clientMaterial: '高校名单与联系人、奶站尺寸、会员小程序接口。',
      }),
      ...signedStrategy(43, 'zhangbo', {
        audience: '住校的大学生，图方便。',
        message: '楼下就有当天的奶。',
        support: '八校奶站与每日配送记录。',
        tone: '活泼；营养表述以检测报告为准。',
        deliverables: '奶站主题包装、海报四款、活动流程。',
        creative: 'tangyue',
        neededOn: day(38),
      }),
      ...confirmedRehearsal(
        { day },
        38,
        { ae: 'zhangbo', creative: 'tangyue' },
        {
          summary: '八校奶站包装与活动流程。',
          findings: '流程分两个时段。',
        },
      ),
      step(37, '15:00', 'zhangbo', 'present-proposal', {
        presentedOn: day(37),
        summary: '“空瓶图书馆”：用空奶瓶换一本旧书，奶站变成迷你图书馆。',
        costFen: yuan(8700),
      }),
      step(36, '11:45', 'zhangbo', 'record-proposal-outcome', {
        outcome: 'accepted',
        feedback: '创意很好，先做 8 所，效果好再加。',
      }),
      step(33, '16:00', 'zhangbo', 'submit-estimate', {
        lines: [
          line('活动策划与现场执行', 8, '校', 8500, 28000),
          line('奶站改造物料', 8, '套', 4600, 24800),
          line('传播内容（图文与短视频）', 1, '项', 26000, 6000),
        ],
        outsidePartners: true,
        discountPercent: 0,
        deliveryDate: day(-8),
      }),
      decides(32, '10:30', 'wangsiyuan', 'return', '8 校的执行人数没写，请补充人员配置再报。'),
      step(32, '16:20', 'zhangbo', 'submit-estimate', {
        lines: [
          line('活动策划与现场执行（每校 4 人 2 天）', 8, '校', 8500, 28000),
          line('奶站改造物料', 8, '套', 4600, 24800),
          line('传播内容（图文与短视频）', 1, '项', 26000, 6000),
        ],
        outsidePartners: true,
        discountPercent: 0,
        deliveryDate: day(-8),
        note: '人员配置：每校督导 1 人、执行 3 人，共 2 天。',
      }),
      decides(31, '09:50', 'wangsiyuan', 'approve'),
      decides(30, '11:15', 'zhouyaqin', 'approve'),
      decides(30, '15:30', 'zhengwei', 'approve'),
      step(29, '10:05', 'zhangbo', 'send-estimate', { contactId: contactId('xinghe', 'bao'), expiresInDays: 14 }),
      answers(28, '14:48', '包雪梅', 'confirmed'),
      ...outsourced(27, 'zhangbo', day(6), [
        {
          line: 1,
          quoted: 28000,
          offers: [
            ['青城会务', '八校执行，每校四人两天', 27600],
            ['草原活动公司', '八校执行，每校四人两天', 29500],
          ],
          reason: '有校园执行经验，含保险。',
        },
        {
          line: 2,
          quoted: 24800,
          offers: [
            ['呼和浩特美迪展览', '八套改造物料，含安装', 24500],
            ['包头华宇展示', '八套改造物料', 23900],
          ],
          reason: '含安装与拆除。',
        },
      ]),
      step(2, '14:30', 'zhangbo', 'submit-change-order', {
        reason: '前 4 校转化超预期，客户要求由 8 校增至 12 校。',
        lines: [
          line('活动策划与现场执行（每校 4 人 2 天）', 12, '校', 8200, 40500),
          line('奶站改造物料', 12, '套', 4500, 36600),
          line('传播内容（图文与短视频）', 1, '项', 31000, 7500),
        ],
        outsidePartners: true,
        discountPercent: 0,
        deliveryDate: day(-14),
        note: '增加 4 校：内蒙古师大、包头师院、科技大学、财经大学。',
      }),
      decides(1, '10:10', 'wangsiyuan', 'approve', '单价已随量下调，同意。'),
      decides(1, '16:20', 'zhouyaqin', 'approve'),
      asksForPartner([1, '16:45'], 'zhangbo', day(-3), {
        line: 3,
        quoted: 6000,
        offers: [
          ['青柠内容工作室', '图文六篇与短视频四条', 5800],
          ['呼市新声传媒', '图文六篇与短视频三条', 5600],
        ],
        reason: '多一条短视频，作者是在校学生。',
      }),
    ],
  },
];
