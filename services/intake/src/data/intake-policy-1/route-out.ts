import type { RouteOutRule } from '@suqiu/case';

/**
 * What a hotline does not take and tells the lawful channel for (接诉即办条例 art. 11; 国办函〔2025〕66号). The classes are the rule's; the terms
 * are our reading. A rule only proposes: a person decides. Repeats are found by the duplicates, not by words.
 */
export const routeOutRules: readonly RouteOutRule[] = [
  {
    rule: 'arbitration',
    class: 'litigationOrArbitration',
    channel: 'arbitrationCommission',
    any: ['仲裁裁决', '仲裁委', '已申请仲裁', '已提起仲裁', '申请劳动仲裁', '申请了劳动仲裁', '劳动仲裁结果', '仲裁庭', '不服仲裁'],
  },
  {
    rule: 'litigation',
    class: 'litigationOrArbitration',
    channel: 'court',
    any: [
      '一审判决',
      '二审判决',
      '终审判决',
      '法院判决',
      '不服判决',
      '判决书',
      '法院已受理',
      '正在诉讼',
      '诉讼期间',
      '申请再审',
      '申请强制执行',
      '执行局',
      '执行法官',
      '法院裁定',
      '枉法裁判',
    ],
  },
  {
    rule: 'discipline',
    class: 'disciplineInspection',
    channel: 'disciplineInspectionOrgan',
    any: [
      '受贿',
      '行贿',
      '贪污',
      '索贿',
      '挪用公款',
      '以权谋私',
      '公款吃喝',
      '公车私用',
      '权钱交易',
      '买官卖官',
      '吃拿卡要',
      '贪腐',
      '官商勾结',
      '收受红包',
      '收受好处',
      '徇私枉法',
    ],
  },
  {
    rule: 'review',
    class: 'administrativeReview',
    channel: 'reviewOrgan',
    any: ['行政复议', '复议决定', '不服处罚', '不服行政处罚', '对处罚决定不服', '处罚决定书不服', '撤销处罚'],
  },
  {
    rule: 'disclosure',
    class: 'informationDisclosure',
    channel: 'disclosureDesk',
    any: ['政府信息公开', '信息公开申请', '依申请公开', '申请信息公开', '信息公开条例'],
  },
  {
    rule: 'petition',
    class: 'petition',
    channel: 'petitionOffice',
    any: ['信访复查', '信访复核', '信访事项', '信访答复', '信访件', '信访受理', '信访局已', '信访处理意见', '正在信访'],
  },
  {
    rule: 'privacy',
    class: 'secretOrPrivacy',
    channel: 'none',
    any: ['国家秘密', '工作秘密', '商业秘密', '查询他人', '查他人', '他人的身份证', '查一下某人', '对方的住址', '对方的电话号码'],
    none: ['泄露'],
  },
  {
    rule: 'private-dispute',
    class: 'outOfCompetence',
    channel: 'marketOrSociety',
    any: ['民间借贷', '借钱不还', '朋友欠我', '感情纠纷', '家庭纠纷', '夫妻矛盾', '遗产纠纷', '分家析产', '彩礼', '股票亏损'],
  },
  {
    rule: 'unlawful-wish',
    class: 'unlawfulOrImmoral',
    channel: 'none',
    any: ['求购假证', '帮忙销分', '代为销分', '想找代孕', '求代孕', '代开发票可以', '想买发票'],
    none: ['举报', '投诉', '查处', '打击'],
  },
];
