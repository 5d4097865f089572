/** Sample jobs whose estimate lies with the client (JOB-12): a link that is open, a client who is slow while an exception is asked for, and one who declined, so that the job was cancelled (JOB-21). */
import { contactId } from '../clients';
import { confirmedRehearsal, signedStrategy } from '../preparation';
import { answers, decides, line, step, yuan } from '../story';
import type { SampleJob } from '../story';

export const estimatesAtClient: SampleJob[] = [
  {
    key: 'yuekang-wechat-article',
    title: '冬季滋补节公众号长图文',
    client: 'yuekang',
    contact: 'xie',
    ae: 'liuchang',
    opened: [17, '11:02'],
    story: ({ day }) => [
      step(17, '16:35', 'liuchang', 'record-background', {
        commissioned: '冬季滋补节公众号长图文四篇及门店海报延展。',
        why: '会员活跃度下降，客户希望以内容带动到店。',
        market: '深圳零售药店约 7,000 家，滋补品类冬季销售占全年 38%。',
        competitors: '两家连锁以满减为主，内容同质。',
        consumers: '35–60 岁女性会员，关注食补与送礼。',
        opportunities: '驻店药师实名出镜，内容可信度高。',
      }),
      step(15, '09:50', 'liuchang', 'record-brief', {
        goal: '四篇累计阅读 6 万，到店核销券 3,000 张。',
        problem: '推文促销味重，打开率不到 2%。',
        budgetFen: yuan(40000),
        deadline: day(-16),
        restrictions: '保健食品须标注“不能代替药物”；不得出现治疗效果承诺。',
        clientMaterial: '药师名单与资质、产品批文、门店地址。',
      }),
      ...signedStrategy(14, 'liuchang', {
        audience: '为父母操心的中年人，怕被推销。',
        message: '问对药师，再说进补。',
        support: '执业药师名单与咨询记录。',
        tone: '稳重；不作疗效保证。',
        deliverables: '公众号长图文一篇、封面两款。',
        creative: 'luoxin',
        neededOn: day(11),
      }),
      ...confirmedRehearsal(
        { day },
        11,
        { ae: 'liuchang', creative: 'luoxin' },
        {
          summary: '长图文提纲与两版封面。',
          findings: '禁忌提示提前。',
        },
      ),
      step(10, '15:45', 'liuchang', 'present-proposal', {
        presentedOn: day(10),
        summary: '“药师的汤”：四位药师、四个节气、四锅汤，手绘长图配门店海报。',
        costFen: yuan(2800),
      }),
      step(9, '10:05', 'liuchang', 'record-proposal-outcome', {
        outcome: 'accepted',
        feedback: '很喜欢，第三篇换成阿胶红枣茶。',
      }),
      step(6, '14:30', 'liuchang', 'submit-estimate', {
        lines: [
          line('手绘长图文（策划、撰文、绘制）', 4, '篇', 6200),
          line('门店海报延展', 8, '款', 450),
          line('药师拍摄（半天）', 1, '次', 3800, 2200),
        ],
        outsidePartners: true,
        discountPercent: 0,
        deliveryDate: day(-12),
        note: '含两轮修改；药师出镜授权由客户提供。',
      }),
      decides(5, '11:10', 'lirong', 'approve'),
      step(3, '15:20', 'liuchang', 'send-estimate', { contactId: contactId('yuekang', 'xie'), expiresInDays: 14 }),
    ],
  },
  {
    key: 'tuan-year-end-thanks',
    title: '年终客户答谢会',
    client: 'tuan',
    contact: 'ning',
    ae: 'zhaoyiming',
    opened: [20, '09:42'],
    story: ({ day }) => [
      step(20, '15:10', 'zhaoyiming', 'record-background', {
        commissioned: '北京渠道客户年终答谢会一场，约 120 人。',
        why: '维护 46 家渠道合作方，发布明年合作政策。',
        market: '年底为同业答谢高峰，场地需提前一个月锁定。',
        competitors: '同业多在酒店宴会厅办传统晚宴。',
        consumers: '渠道公司负责人与店长，40 岁左右，希望有实用内容。',
        opportunities: '以“出险复盘工作坊”代替领导讲话，更有价值。',
      }),
      step(18, '10:40', 'zhaoyiming', 'record-brief', {
        goal: '到场率 85%，现场签约意向 20 家。',
        problem: '往年答谢会内容单调，到场率只有六成。',
        budgetFen: yuan(48000),
        deadline: day(-8),
        restrictions: '不得发放现金及购物卡；人均餐标按客户合规要求执行。',
        clientMaterial: '渠道名单、政策 PPT、公司视觉规范。',
      }),
      ...signedStrategy(17, 'zhaoyiming', {
        audience: '合作多年的渠道伙伴，年底应酬多。',
        message: '这一年，谢谢你接了电话。',
        support: '全年理赔服务数据与三位坐席的故事。',
        tone: '真诚、不铺张。',
        deliverables: '主视觉、邀请函、现场物料与串词。',
        creative: 'tangyue',
        neededOn: day(13),
      }),
      ...confirmedRehearsal(
        { day },
        13,
        { ae: 'zhaoyiming', creative: 'tangyue' },
        {
          summary: '流程、主视觉与预算结构。',
          findings: '抽奖环节删去。',
        },
      ),
      step(12, '16:20', 'zhaoyiming', 'present-proposal', {
        presentedOn: day(12),
        summary: '“复盘之夜”：三场案例工作坊加轻晚宴，现场生成渠道年度报告海报。',
        costFen: yuan(3100),
      }),
      step(11, '14:50', 'zhaoyiming', 'record-proposal-outcome', {
        outcome: 'accepted',
        feedback: '通过，工作坊减为两场。',
      }),
      step(8, '10:30', 'zhaoyiming', 'submit-estimate', {
        lines: [
          line('活动策划与执行', 1, '项', 12000),
          line('场地与轻晚宴', 120, '位', 180, 19800),
          line('物料与海报现场生成', 1, '项', 8600, 5400),
        ],
        outsidePartners: true,
        discountPercent: 0,
        deliveryDate: day(-6),
      }),
      decides(7, '15:35', 'chenjia', 'approve', '场地报价已核，可以。'),
      step(6, '09:50', 'zhaoyiming', 'send-estimate', { contactId: contactId('tuan', 'ning'), expiresInDays: 14 }),
      step(1, '10:15', 'zhaoyiming', 'request-exception', {
        reason: '客户联系人出差，公章在总部，口头已同意；场地方要求明日前付定金，否则释放档期。',
        expectedConfirmation: day(-4),
      }),
    ],
  },
  {
    key: 'lanwan-summer-video',
    title: '暑期亲子季短视频',
    client: 'lanwan',
    contact: 'fu',
    ae: 'zhangbo',
    opened: [84, '10:07'],
    story: ({ day }) => [
      step(84, '16:25', 'zhangbo', 'record-background', {
        commissioned: '三亚蓝湾海洋乐园暑期亲子短视频 10 条。',
        why: '暑期客流占全年三成，客户想减少对渠道票的依赖。',
        market: '三亚暑期亲子游客约 160 万人次，短视频种草占决策首位。',
        competitors: '两家头部乐园均有自营账号矩阵。',
        consumers: '华东、西南 30–40 岁带娃家庭。',
        opportunities: '海龟救助站的科普体验在本地独一份。',
      }),
      step(82, '11:00', 'zhangbo', 'record-brief', {
        goal: '累计播放 500 万，官方渠道售票占比提升 5 个百分点。',
        problem: '内容像宣传片，缺少孩子的视角。',
        budgetFen: yuan(90000),
        deadline: day(60),
        restrictions: '拍摄动物须有饲养员在场；未成年人出镜须监护人授权。',
        clientMaterial: '园区拍摄许可、吉祥物规范、航拍素材。',
      }),
      ...signedStrategy(81, 'zhangbo', {
        audience: '想带孩子看海又怕累的父母。',
        message: '孩子玩疯，大人歇着。',
        support: '亲子托管课程表与酒店实拍。',
        tone: '松弛；价格与日期以官网为准。',
        deliverables: '短视频六条，横竖两版。',
        creative: 'luoxin',
        neededOn: day(78),
      }),
      ...confirmedRehearsal(
        { day },
        78,
        { ae: 'zhangbo', creative: 'luoxin' },
        {
          summary: '六条脚本与拍摄计划。',
          findings: '雨天方案补上。',
        },
      ),
      step(77, '14:30', 'zhangbo', 'present-proposal', {
        presentedOn: day(77),
        summary: '“海龟班的夏天”：跟拍一个孩子当七天见习饲养员。',
        costFen: yuan(5600),
      }),
      step(76, '10:20', 'zhangbo', 'record-proposal-outcome', {
        outcome: 'accepted',
        feedback: '通过，希望七月第一周开拍。',
      }),
      step(73, '15:40', 'zhangbo', 'submit-estimate', {
        lines: [
          line('短视频策划与拍摄剪辑', 10, '条', 5800, 26000),
          line('摄制组差旅（四人七天）', 1, '项', 16800, 15200),
        ],
        outsidePartners: true,
        discountPercent: 0,
        deliveryDate: day(61),
      }),
      decides(72, '10:50', 'wangsiyuan', 'approve'),
      decides(72, '16:10', 'zhouyaqin', 'approve', '差旅偏高但合理。'),
      decides(71, '11:25', 'zhengwei', 'approve'),
      step(71, '15:00', 'zhangbo', 'send-estimate', { contactId: contactId('lanwan', 'fu'), expiresInDays: 14 }),
      answers(69, '17:20', '符海燕', 'declined', '总部要求压缩到五万元以内，七月开拍来不及了。'),
      step(66, '10:30', 'zhangbo', 'cancel-job', {
        reason: '客户预算砍半且错过开拍窗口，双方同意终止；已发生的踩线与脚本费用按实结算。',
        settlementFen: yuan(8000),
        settlementNote: '踩线差旅 3,200 元、脚本费 4,800 元，客户已邮件确认。',
      }),
    ],
  },
];
