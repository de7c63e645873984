import { assistance, complaint, inquiry, praise, suggestion, type Topic } from './topic';

/** Schools, health, welfare, thanks; and what is not the hotline's. */
export const peopleTopics: readonly Topic[] = [
  {
    category: 'education.admission',
    asks: 'person',
    share: 2,
    matters: [
      inquiry(
        '咨询随迁子女小学入学招生条件',
        '孩子明年上小学，户口不在本市，有居住证，咨询入学招生需要哪些材料。',
        '请教育部门告知招生政策和登记时间。',
        '已说明招生政策、登记时间和所需材料',
      ),
      inquiry(
        '咨询{school}招生对口范围',
        '刚搬到{compound}，想确认对口小学是不是{school}，什么时候开始招生登记。',
        '请告知对口入学的招生范围。',
        '已说明对口学校和招生登记时间',
      ),
    ],
    harms: ['网上说法很多，怕错过报名时间。'],
    desk: { answer: '招生入学以当年区教育局公布的实施意见为准，登记时间一般在四月，可先准备居住证、社保缴纳证明和住所材料。' },
  },
  {
    category: 'education.private-training',
    asks: 'person',
    share: 2,
    matters: [
      complaint(
        '培训机构{training}拖延退费',
        '{training}是校外培训机构，合同约定未上课时可以退，申请退费{months}个月没有结果。',
        '希望查一下培训机构的学费是不是进了监管账户。',
        '协调监管账户余额先行退费，其余签订分期协议',
      ),
      complaint(
        '校外培训机构停课要求退费',
        '在{training}给孩子报了校外培训课，交了{money}元，培训机构{month}月起停课。',
        '请教育部门协调培训机构退还剩余学费。',
        '机构已转课至其他校区，不同意转课的按合同退费',
      ),
    ],
    harms: ['联系客服只说排队处理，没有时间表。', '同班十几位家长都没有拿到钱。'],
  },
  {
    category: 'education.school-management',
    asks: 'person',
    share: 1,
    matters: [
      complaint(
        '{school}学校食堂饭菜质量差',
        '{school}的学校食堂饭菜经常是凉的，孩子一周有三天没吃饱。',
        '希望学校公开食堂菜单和供应商，让家长试餐。',
        '学校更换保温设备，成立家长膳食委员会',
      ),
      suggestion(
        '建议{school}课后服务延长时间',
        '{school}的课后服务四点半就结束，双职工家庭接不了。',
        '建议学校把课后服务延长到六点。',
        '学校自下月起试行延时看护，家长自愿报名',
      ),
    ],
    harms: ['和班主任反映过，说要学校统一安排。'],
  },
  {
    category: 'health.medical-institutions',
    asks: 'person',
    share: 2,
    matters: [
      complaint(
        '{hospital}门诊候诊时间过长',
        '在{hospital}看门诊，预约了上午九点，等到十一点半才看上医生。',
        '希望医院优化门诊预约时段。',
        '医院调整分时段预约并增加一名出诊医生',
      ),
      complaint(
        '{road}社区卫生服务中心配药难',
        '{road}社区卫生服务中心的慢病药经常断货，每次只能配一周。',
        '请卫生部门协调药品供应，保证长处方。',
        '已补足常用慢病药品，建立缺药登记',
      ),
    ],
    harms: ['老人坐着轮椅，一等就是半天。', '来回跑好几趟，路费比药费还贵。'],
  },
  {
    category: 'civil.assistance',
    asks: 'person',
    share: 1,
    matters: [
      assistance(
        '申请低保和临时救助',
        '家里{count}口人，本人失业，爱人大病住院，想申请低保或者临时救助。',
        '请民政部门告知救助条件，上门看一看。',
        '街道救助顾问已入户，受理低保和临时救助申请',
      ),
      assistance(
        '父亲大病申请医疗救助',
        '父亲{month}月做了大手术，自费部分{money}元，想申请医疗救助。',
        '希望能先得到救助渡过难关。',
        '已指导提交医疗救助材料，进入审核',
      ),
    ],
    harms: ['积蓄已经用完，孩子还在读书。'],
  },
  {
    category: 'civil.services',
    asks: 'person',
    share: 1,
    matters: [
      suggestion(
        '建议{compound}开设老年助餐点',
        '{compound}老人多，附近没有老年助餐点，很多独居老人一天只做一顿饭。',
        '建议民政部门利用闲置用房开设助餐点。',
        '已选址，预计下季度开办助餐点',
      ),
    ],
    harms: ['子女在外地，照顾不过来。'],
  },
  {
    category: 'civil.services',
    asks: 'person',
    share: 1,
    matters: [
      inquiry(
        '咨询养老院收费与床位',
        '母亲{age}岁，想咨询附近养老院的收费和床位情况。',
        '请告知养老机构的申请流程和补贴政策。',
        '提供辖区养老机构清单，安排参观',
      ),
    ],
    harms: ['子女白天都要上班，照顾不过来。'],
    desk: { answer: '养老机构信息和床位可在市养老服务平台查询，入住前须完成老年照护统一需求评估。' },
  },
  {
    category: 'civil.community',
    asks: 'person',
    share: 1,
    matters: [
      praise(
        '表扬居委会干部帮助独居老人',
        '我母亲独居，上个月生病时居委会干部连续{days}天上门送药送饭，全家非常感激。',
        '特来电表扬居委会。',
        '已转达表扬，感谢居民的理解和支持',
      ),
      praise(
        '感谢社区工作者化解邻里矛盾',
        '我家和楼上因为漏水吵了{months}个月，社区工作者来回跑了{count}趟，终于调解好了。',
        '特此感谢居委会和社区工作者。',
        '已转达感谢',
      ),
    ],
    harms: ['这样的好干部应该让更多人知道。'],
  },
  {
    category: 'justice.household-registration',
    asks: 'person',
    share: 1,
    matters: [
      inquiry(
        '咨询新生儿户口登记材料',
        '孩子刚出生，父母户口不在一起，咨询新生儿户口登记需要哪些材料。',
        '请公安户籍窗口告知材料和办理时间。',
        '户籍窗口已电话说明材料，可网上预审',
      ),
    ],
    harms: ['孩子打疫苗、办医保都等着用。'],
    desk: { answer: '新生儿户口登记凭出生医学证明、父母身份证、户口簿和结婚证，到父或母户籍所在派出所办理，可在“随申办”预审。' },
  },
  {
    category: 'justice.litigation',
    asks: 'person',
    share: 1,
    matters: [
      complaint(
        '对法院判决不服请求重新处理',
        '与{company}的合同纠纷，二审判决已经生效，我不服判决。',
        '请政府部门重新处理。',
        '已告知通过审判监督程序反映',
      ),
      assistance(
        '申请强制执行一年没有进展',
        '{month}月申请强制执行，执行法官说查不到财产，一直没有进展。',
        '希望热线帮忙催一催。',
        '已告知通过执行监督程序反映',
      ),
    ],
    harms: ['为了打官司花光了积蓄。'],
    desk: { routeOut: 'litigationOrArbitration', channelTold: 'court' },
  },
  {
    category: 'labour.labour-relations',
    asks: 'person',
    share: 1,
    matters: [
      complaint(
        '对劳动仲裁裁决不服',
        '与{company}的劳动关系纠纷，仲裁裁决只支持了一半，我不服仲裁。',
        '请相关部门介入。',
        '已告知可依法向人民法院起诉',
      ),
      assistance(
        '已申请劳动仲裁要求加快开庭',
        '{month}月已申请劳动仲裁，与{company}的劳动合同纠纷到现在没有开庭通知。',
        '希望尽快开庭。',
        '已告知向受理的仲裁机构查询',
      ),
    ],
    harms: ['没有收入，等不起。'],
    desk: { routeOut: 'litigationOrArbitration', channelTold: 'arbitrationCommission' },
  },
];
