import { assistance, complaint, inquiry, report, type Topic } from './topic';

/** Where people live: management, building, supply, fire safety. */
export const homeTopics: readonly Topic[] = [
  {
    category: 'urban.property-service',
    asks: 'person',
    share: 6,
    matters: [
      complaint(
        '{compound}电梯频繁故障物业不修',
        '{compound}{floor}号楼的电梯一个月坏了{count}次，物业每次修完不到三天又停。',
        '请房管部门督促物业履行合同，给业主一个说法。',
        '约谈物业项目经理，电梯已更换主要部件并公示维保记录',
      ),
      complaint(
        '{compound}外墙脱落物业不处理',
        '{compound}{floor}号楼外墙脱落，昨天一块墙皮掉下来砸坏了楼下的车，业主每天提心吊胆。',
        '请房管部门督促物业先拉警戒线，尽快动用维修资金修缮。',
        '物业已拉设警戒线，应急维修方案公示完毕，本周进场修缮',
      ),
      complaint(
        '{compound}物业费涨价未征求业主意见',
        '{compound}物业在没有召开业主大会的情况下贴出通知，{month}月起物业费每平方米上涨{sum}角。',
        '请房管部门纠正，按程序征求业主意见。',
        '组织三方会议，物业撤回涨价通知，改为按程序征求业主意见',
      ),
      complaint(
        '{compound}小区停车位管理混乱',
        '{compound}的停车位本来就不够，物业还把地下车库租给外来车辆，业主下班没有车位。',
        '希望居委会和房办出面，组织业主代表、物业坐下来谈。',
        '物业终止外来车辆月租，重新公示停车位分配规则',
      ),
      assistance(
        '{compound}业委会换届迟迟不启动',
        '{compound}业委会任期{month}月就到期了，至今没有成立换届小组，维修资金也用不了。',
        '请街道指导启动业委会换届。',
        '指导成立换届改选小组，公布了时间安排',
      ),
      complaint(
        '{compound}群租扰民物业不管',
        '{compound}{floor}楼一套两室户隔成六七间群租，进出的人天天换。',
        '请房管部门上门检查，依法整治群租。',
        '联合公安、消防上门检查，拆除隔断{count}间并责令限期整改',
      ),
      report(
        '举报{compound}业主装修敲承重墙',
        '{compound}{floor}楼装修，听声音和工人说法是在敲承重墙，整栋楼都在震。',
        '希望马上叫停，请专业机构看看房屋结构有没有受损。',
        '已开具停工单，房屋检测机构现场查勘，责令恢复原状',
      ),
    ],
    harms: ['楼里住着几位坐轮椅的老人，实在不方便。', '去物业问，前台只说要等经理，经理一直不在。', '业主群里吵了半个月，没有人出面解释。'],
  },
  {
    category: 'urban.planning-permission',
    asks: 'person',
    share: 2,
    matters: [
      complaint(
        '{compound}顶楼违法建筑搭建',
        '{compound}顶楼住户在露台搭建阳光房，已经封顶，属于违法建筑。',
        '请依法认定并拆除违法建筑。',
        '立案调查并送达责令改正通知书，当事人已自行拆除',
      ),
      report(
        '举报{store}后院违法建筑',
        '{store}后院私自搭建了一间彩钢板仓库，是违法建筑，一直没有人来管。',
        '希望规划和城管部门现场勘查，书面答复处理结果。',
        '现场勘查认定为违法建筑，已列入拆违计划',
      ),
    ],
    harms: ['雨水都往下排，墙面渗水发霉。', '挡住了后面住户的采光和逃生通道。'],
  },
  {
    category: 'urban.water-gas-power',
    asks: 'person',
    share: 2,
    matters: [
      assistance(
        '{compound}自来水发黄水压低',
        '{compound}最近{days}天自来水发黄，早上水压低得热水器点不着。',
        '请供水单位查一下二次供水水箱和管道。',
        '供水单位冲洗管网并清洗水箱，复测水质合格',
      ),
      complaint(
        '{compound}频繁停电请求排查',
        '{compound}入夏以来跳闸停电{count}次，每次都要两三个小时。',
        '希望供电部门检查变压器容量，尽快增容。',
        '供电部门更换老化线路，增容工程计划于下月完工',
      ),
      inquiry(
        '咨询{compound}燃气表更换收费',
        '燃气公司通知{compound}更换智能表，但没有说清楚要不要收费。',
        '请说明收费的依据。',
        '燃气公司说明更换免费，并向居民致歉',
      ),
    ],
    harms: ['家里有老人，用水用电都离不开。', '楼里几十户都有同样的情况。'],
  },
  {
    category: 'commerce.special-equipment',
    asks: 'person',
    share: 1,
    matters: [
      assistance(
        '{compound}电梯检验合格证过期，特种设备安全存疑',
        '{compound}电梯轿厢里贴的检验合格证{month}月就过期了，一直没有换新的。',
        '请质检部门查一查特种设备是否按期检验。',
        '核查检验记录，责令停用并申报检验，现已检验合格',
      ),
      report(
        '举报{store}使用未年检的特种设备',
        '{store}的货梯没有年检标志，员工和顾客都在乘。',
        '希望责令停用，检验合格后再开。',
        '开具监察指令书，使用单位已完成整改',
      ),
    ],
    harms: ['运行时有异响，大家都不敢乘。'],
  },
  {
    category: 'justice.fire-safety',
    asks: 'person',
    share: 3,
    matters: [
      complaint(
        '{compound}电动自行车楼道充电消防隐患',
        '{compound}{floor}号楼每层都有人把电动自行车推上楼充电，楼道里拉满了电线，是很大的消防隐患。',
        '请消防部门上门检查，增设集中充电点。',
        '联合物业清理楼道充电{count}处，增设集中充电位',
      ),
      complaint(
        '{compound}消防通道被占',
        '{compound}的消防通道天天停满私家车，消防栓也被杂物堵住。',
        '希望清理消防通道，安排专人巡查。',
        '施划禁停标线并安装道闸，每日巡查',
      ),
      report(
        '举报{restaurant}消防设施不合格',
        '{restaurant}只有一个出口，二楼窗户全部封死，灭火器已经过期。',
        '请消防部门检查消防设施。',
        '责令限期整改，复查合格',
      ),
    ],
    harms: ['去年隔壁小区就起过火，想起来就害怕。', '多次向物业反映，贴了告示，没有用。'],
  },
  {
    category: 'justice.public-security',
    asks: 'person',
    share: 1,
    matters: [
      assistance(
        '{compound}连续发生电瓶被盗治安堪忧',
        '{compound}一个月内被盗{count}个电瓶，监控又坏了。',
        '请派出所加强夜间巡逻，督促物业修好监控。',
        '派出所已立案，增加夜间巡逻，监控修复',
      ),
    ],
    harms: ['居民晚上都不敢把车停在楼下。'],
  },
  {
    category: 'technology.telecom',
    asks: 'person',
    share: 2,
    matters: [
      complaint(
        '宽带套餐违约金不合理',
        '宽带合约到期后自动续约，现在要取消，运营商要收{money}元违约金。',
        '请通信管理部门核实，取消不合理收费。',
        '运营商核实后免收违约金',
      ),
      assistance(
        '{compound}手机信号差',
        '{compound}地下车库和电梯里完全没有手机信号，家里打电话要站到阳台。',
        '希望协调运营商建设室内信号覆盖。',
        '运营商已勘测，物业同意进场布设',
      ),
    ],
    harms: ['打客服电话只回复“已登记”。', '万一老人出事，电话都打不出去。'],
  },
];
