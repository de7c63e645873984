import { assistance, complaint, inquiry, report, type Topic } from './topic';

/** Buying, working, travelling. */
export const economyTopics: readonly Topic[] = [
  {
    category: 'commerce.consumer',
    asks: 'person',
    share: 4,
    matters: [
      complaint(
        '{club}预付卡拒不退款',
        '{month}月在{club}办了预付卡，充值{money}元，只用了两次，现在要求退款，商家一直拖。',
        '请市场监管部门调解，退还预付卡余额。',
        '组织双方调解，商家同意十个工作日内退还余额',
      ),
      complaint(
        '{club}关门停业，要求退还预付卡余额',
        '{club}上周突然关门，门上贴了“内部装修”，老板电话打不通，预付卡里还有{money}元。',
        '希望查一查这家店有没有预付卡备案，别再让人上当。',
        '商家已无法联系，列入经营异常名录，告知消费者可依法起诉',
      ),
      complaint(
        '{store}商品质量问题拒绝退货',
        '在{store}买的电器用了{days}天就坏了，是商品质量问题，商家说人为损坏，拒绝退货也拒绝检测。',
        '请消费者保护部门调解，按规定退货。',
        '经检测为质量问题，商家已全额退货',
      ),
    ],
    harms: ['群里登记的消费者已经有{count}0多人，金额加起来不少。', '合同上写着可退，现在却不认账。', '前后去了四趟，每次换一个人接待。'],
  },
  {
    category: 'health.food-and-drugs',
    asks: 'person',
    share: 2,
    matters: [
      complaint(
        '{store}售卖过期食品',
        '在{store}买的面包回家发现是过期食品，已经过期{count}天，小票和包装都在。',
        '要求商家按规定赔偿，并公开检查结果。',
        '现场检查发现过期食品{count}件，已下架并立案',
      ),
      report(
        '举报{restaurant}后厨食品安全问题',
        '点了{restaurant}的外卖，吃到一半发现有异物，有照片为证，后厨卫生很差。',
        '请食品安全监管部门查处。',
        '检查后厨卫生，责令停业整改',
      ),
    ],
    harms: ['家里孩子吃了以后拉肚子，去医院看了急诊。', '联系商家，对方只肯退餐费，态度很差。'],
  },
  {
    category: 'commerce.prices',
    asks: 'person',
    share: 1,
    matters: [
      complaint(
        '{road}停车场乱收费，不按公示价格',
        '{road}的停车场公示牌写着每小时{sum}元，出场时按双倍收费，说是节日价格。',
        '请物价部门查一查收费有没有依据，退还多收的钱。',
        '责令退还多收费用并更正公示牌',
      ),
      complaint(
        '{store}明码标价与结账不一致',
        '{store}货架标价{sum}元，结账收的价格高出一截，发现后只说系统没更新。',
        '希望物价部门核查明码标价。',
        '对未按规定明码标价的行为立案处理',
      ),
    ],
    harms: ['要发票也不给，说扫码就是凭证。', '问了几个顾客，都遇到过同样的事。'],
  },
  {
    category: 'labour.wages',
    asks: 'person',
    share: 3,
    matters: [
      complaint(
        '{company}拖欠工资{months}个月',
        '在{company}上班，公司从{month}月起拖欠工资，前后共{money}元。',
        '请劳动监察部门督促公司支付拖欠的工资。',
        '责令用人单位限期支付，已收到{money}元到账凭证',
      ),
      assistance(
        '从{company}离职后拖欠工资不发请求帮助',
        '{month}月从{company}离职，人事承诺月底结清，到现在仍拖欠工资，一分钱没有到账。',
        '希望告知需要准备哪些材料，怎么投诉最快。',
        '经协调签订分期支付协议，首期已支付',
      ),
    ],
    harms: ['房租和孩子学费都要付，实在等不起。', '同样情况的同事有{count}个人，大家手里都有考勤记录。'],
  },
  {
    category: 'labour.employee-insurance',
    asks: 'person',
    share: 1,
    matters: [
      complaint(
        '{company}未按规定缴纳社会保险',
        '在{company}工作满一年，公司一直没有缴纳社会保险，说是试用期。',
        '请社保部门核查，督促公司补缴社保。',
        '核查属实，责令用人单位限期补缴社会保险费',
      ),
    ],
    harms: ['断缴会影响看病报销，心里很着急。'],
  },
  {
    category: 'transport.taxi-and-ride',
    asks: 'person',
    share: 2,
    matters: [
      complaint(
        '出租车拒载',
        '{month}月{day}日晚在{road}打出租车，司机问了地点就说不去，属于拒载。',
        '请交通执法部门处理，并反馈结果。',
        '调取行车记录，对拒载行为作出处理',
      ),
      complaint(
        '网约车司机多收高速费',
        '网约车平台账单里多了一笔高速费，实际没有走高速。',
        '希望平台退还多收的费用。',
        '平台核实后退还费用并扣除司机服务分',
      ),
    ],
    harms: ['当时带着老人，又等了四十分钟。', '平台客服只回复模板。'],
  },
  {
    category: 'transport.post-and-courier',
    asks: 'person',
    share: 2,
    matters: [
      complaint(
        '快递不送货上门擅自放驿站',
        '{compound}的快递从来不送货上门，不打电话就放到快递驿站。',
        '请邮政管理部门督促快递企业按规定投递。',
        '约谈快递网点负责人，对该小区恢复按约定投递',
      ),
      complaint(
        '快递丢失赔偿不合理',
        '寄往外省的快递丢失，物品价值{money}元，快递公司只肯赔三倍运费。',
        '希望快递公司按实际损失赔偿。',
        '经调解，快递企业按保价约定赔偿',
      ),
    ],
    harms: ['老人拄着拐杖，来回一趟要走二十分钟。', '申诉了两次，都被自动关闭。'],
  },
  {
    category: 'labour.provident-fund',
    asks: 'person',
    share: 1,
    matters: [
      inquiry(
        '咨询租房提取住房公积金条件',
        '在本市租房，想提取住房公积金付房租，不知道一个月能提多少。',
        '请告知住房公积金提取条件和办理方式。',
        '已说明提取条件、限额和网上办理流程',
      ),
    ],
    harms: ['热线排队等了很久没有接通。'],
    desk: { answer: '租房提取可在“随申办”提交，按季度划转；限额以公积金中心最新公告为准。' },
  },
];
