/** The clients of the sample agency with the people one speaks to there. Plain data: invented companies, valid codes (CNV-3). */

export interface SampleContact {
  key: string;
  name: string;
  title: string;
  phone: string;
  email: string;
}

export interface SampleClient {
  /** Also the base of the id: `c-<key>`; a contact is `c-<key>-<contact key>`. */
  key: string;
  name: string;
  shortName: string;
  uscc: string;
  industry: string;
  class: 'key' | 'potential' | 'ordinary';
  address: string;
  phone: string;
  /** Username of the AE who looks after it. */
  owner: string;
  /** Local date of the first contract. */
  since: string;
  /** The first one is whom jobs are agreed with. */
  contacts: [SampleContact, ...SampleContact[]];
}

export const sampleClients: [SampleClient, ...SampleClient[]] = [
  {
    key: 'yunling',
    name: '云南云岭春茶业股份有限公司',
    shortName: '云岭春茶业',
    uscc: '91530100MAJG7LCM8U',
    industry: '食品饮料',
    class: 'key',
    address: '云南省昆明市盘龙区北京路 1188 号',
    phone: '0871-65550118',
    owner: 'linxiaoyu',
    since: '2021-11-08',
    contacts: [
      { key: 'duan', name: '段慕华', title: '品牌总监', phone: '13888880101', email: 'duanmuhua@yunlingchun.example' },
      { key: 'yang', name: '杨思琪', title: '市场专员', phone: '13888880102', email: 'yangsiqi@yunlingchun.example' },
    ],
  },
  {
    key: 'jinghe',
    name: '苏州景和智能家电有限公司',
    shortName: '景和家电',
    uscc: '91320500MAK11LCR4P',
    industry: '家用电器',
    class: 'key',
    address: '江苏省苏州市工业园区星湖街 328 号',
    phone: '0512-66660218',
    owner: 'linxiaoyu',
    since: '2020-06-15',
    contacts: [
      { key: 'gu', name: '顾伟强', title: '市场部经理', phone: '13906130201', email: 'guweiqiang@jinghe.example' },
      { key: 'jiang', name: '蒋丽', title: '电商运营主管', phone: '13906130202', email: 'jiangli@jinghe.example' },
    ],
  },
  {
    key: 'xinghe',
    name: '内蒙古星禾牧场乳业有限公司',
    shortName: '星禾乳业',
    uscc: '91150100MA05DFNF2P',
    industry: '食品饮料',
    class: 'key',
    address: '内蒙古自治区呼和浩特市赛罕区昭乌达路 66 号',
    phone: '0471-55550366',
    owner: 'zhangbo',
    since: '2019-09-02',
    contacts: [
      { key: 'bao', name: '包雪梅', title: '品牌经理', phone: '13704710301', email: 'baoxuemei@xinghe.example' },
      { key: 'zhao', name: '赵鹏', title: '采购主管', phone: '13704710302', email: 'zhaopeng@xinghe.example' },
    ],
  },
  {
    key: 'haituo',
    name: '宁波海拓新能源汽车销售有限公司',
    shortName: '海拓汽车',
    uscc: '91330200MA7LB9CG0B',
    industry: '汽车',
    class: 'key',
    address: '浙江省宁波市鄞州区天童南路 700 号',
    phone: '0574-88880470',
    owner: 'liuchang',
    since: '2022-03-21',
    contacts: [
      { key: 'ying', name: '应晨', title: '营销总监', phone: '13805740401', email: 'yingchen@haituo.example' },
      { key: 'mao', name: '毛静怡', title: '活动经理', phone: '13805740402', email: 'maojingyi@haituo.example' },
    ],
  },
  {
    key: 'yuekang',
    name: '深圳悦康百姓大药房连锁有限公司',
    shortName: '悦康药房',
    uscc: '91440300MA8YNNRG3H',
    industry: '医药零售',
    class: 'ordinary',
    address: '广东省深圳市福田区深南中路 2018 号',
    phone: '0755-82220518',
    owner: 'liuchang',
    since: '2023-01-09',
    contacts: [
      { key: 'xie', name: '谢文斌', title: '企划部经理', phone: '13602550501', email: 'xiewenbin@yuekang.example' },
    ],
  },
  {
    key: 'jinmaitian',
    name: '上海金麦田食品有限公司',
    shortName: '金麦田烘焙',
    uscc: '91310115MAFX9A4U17',
    industry: '餐饮连锁',
    class: 'ordinary',
    address: '上海市浦东新区张杨路 1500 号',
    phone: '021-58880615',
    owner: 'wutong',
    since: '2022-10-17',
    contacts: [
      { key: 'hu', name: '胡婷', title: '市场经理', phone: '13917770601', email: 'huting@jinmaitian.example' },
      { key: 'shi', name: '施俊', title: '门店运营经理', phone: '13917770602', email: 'shijun@jinmaitian.example' },
    ],
  },
  {
    key: 'lanwan',
    name: '三亚蓝湾文旅发展有限公司',
    shortName: '蓝湾文旅',
    uscc: '91460200MAWCQGYB8W',
    industry: '旅游',
    class: 'potential',
    address: '海南省三亚市吉阳区迎宾路 198 号',
    phone: '0898-88220798',
    owner: 'zhangbo',
    since: '2024-04-22',
    contacts: [
      { key: 'fu', name: '符海燕', title: '推广部主任', phone: '13907540701', email: 'fuhaiyan@lanwan.example' },
    ],
  },
  {
    key: 'qiming',
    name: '武汉启明星图教育科技有限公司',
    shortName: '启明星图',
    uscc: '91420100MAKNYDK7XG',
    industry: '教育',
    class: 'ordinary',
    address: '湖北省武汉市洪山区珞喻路 889 号',
    phone: '027-87770889',
    owner: 'zhaoyiming',
    since: '2023-05-29',
    contacts: [
      { key: 'fang', name: '方楠', title: '品牌负责人', phone: '13707120801', email: 'fangnan@qiming.example' },
    ],
  },
  {
    key: 'tuan',
    name: '北京途安财产保险经纪有限公司',
    shortName: '途安保险',
    uscc: '91110105MAQLH8J76L',
    industry: '金融保险',
    class: 'potential',
    address: '北京市朝阳区建国路 93 号',
    phone: '010-65550993',
    owner: 'zhaoyiming',
    since: '2024-01-15',
    contacts: [
      { key: 'bai', name: '白晓峰', title: '市场总监', phone: '13901230901', email: 'baixiaofeng@tuan.example' },
      { key: 'ning', name: '宁静', title: '渠道经理', phone: '13901230902', email: 'ningjing@tuan.example' },
    ],
  },
  {
    key: 'shuxiang',
    name: '成都蜀巷里餐饮管理有限公司',
    shortName: '蜀巷里火锅',
    uscc: '91510100MAYFU6QK1D',
    industry: '餐饮连锁',
    class: 'ordinary',
    address: '四川省成都市锦江区东大街 216 号',
    phone: '028-86660216',
    owner: 'wutong',
    since: '2023-08-14',
    contacts: [
      { key: 'tan', name: '谭小川', title: '品牌经理', phone: '13808081001', email: 'tanxiaochuan@shuxiang.example' },
    ],
  },
];

export const clientId = (key: string): string => `c-${key}`;
export const contactId = (client: string, contact: string): string => `c-${client}-${contact}`;
