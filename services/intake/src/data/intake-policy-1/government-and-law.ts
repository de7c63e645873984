import { family } from './category-family';

export const party = family('party', ['党务政务', 'Party and government affairs'], {
  'government-service': [
    '政务服务与窗口作风',
    'Government services and conduct at counters',
    {
      strong: `
        政务中心 政务服务 办事难 服务态度 行政审批 办事大厅 推诿 踢皮球 窗口人员 工作人员态度 12345 市长热线 办证难 服务窗口
        办不成事 工作效率 不作为`,
      weak: '窗口 大厅 态度 手续 公务员 审批 政府',
    },
  ],
  'personnel-affairs': [
    '机关事业单位人事',
    'Personnel of public bodies',
    {
      strong: '公务员考 事业单位招 事业编 编制 公务员 职称评 公车 事业单位 借调 选调 公开招聘 聘用制 三支一扶 大学生村官',
      weak: '考核 录用 干部',
      none: '教师编 教师 医生 医务人员 医护',
    },
  ],
  publicity: [
    '宣传舆论与精神文明',
    'Publicity, opinion and civic culture',
    {
      strong: '精神文明 文明城市 宣传部 新闻媒体 媒体 舆论 网络谣言 记者 文明创建 创文 出版物 论坛 报纸',
      weak: '宣传 报道 文明 网友',
    },
  ],
  organisations: [
    '党群与统战',
    'Party organisations and united front',
    {
      strong: '党费 党员 入党 党组织 工会 共青团 妇联 人大代表 政协 党支部 组织部 统战 团费 党建',
      weak: '代表 支部 组织关系',
    },
  ],
  'religion-overseas': [
    '民族宗教与侨务外事',
    'Ethnic, religious, overseas Chinese and foreign affairs',
    {
      strong: '宗教 寺庙 清真 教堂 民族政策 少数民族 台胞 侨务 港澳居民 外事 佛教 基督教',
      weak: '民族 信仰 华侨',
    },
  ],
});

export const discipline = family('discipline', ['纪检监察', 'Discipline inspection and supervision'], {
  corruption: [
    '贪污贿赂',
    'Embezzlement and bribery',
    {
      strong: '贪污 受贿 行贿 贿赂 挪用公款 侵吞 腐败 索贿 买官 回扣 套取资金 中饱私囊 公款 贪官 冒领 虚报',
      weak: '巨额 私吞 侵占 好处费',
    },
  ],
  'abuse-of-power': [
    '滥用职权与失职',
    'Abuse of power and dereliction of duty',
    {
      strong: '滥用职权 以权谋私 玩忽职守 失职 渎职 打击报复 保护伞 徇私 官商勾结 权钱交易 利用职务 包庇',
      weak: '职权 勾结 纵容 后台 关系户',
    },
  ],
  conduct: [
    '干部作风',
    'Conduct of officials',
    {
      strong: '干部作风 公款吃喝 公车私用 官僚主义 形式主义 党纪 纪委 违纪 吃拿卡要 八项规定 大操大办 违法乱纪 监察局 政纪',
      weak: '作风 村干部 书记 处分 举报',
      none: '尊敬的',
    },
  ],
});

export const justice = family('justice', ['政法', 'Public security and justice'], {
  'public-security': [
    '社会治安',
    'Public order',
    {
      strong: `
        派出所 公安局 打架 殴打 盗窃 被盗 偷盗 赌博 诈骗 黑社会 吸毒 报警 抢劫 涉黑 卖淫 寻衅滋事 恶势力 黄赌毒 赌场 治安 敲诈 扒手
        非法拘禁 高利贷 恐吓 赌博机 涉黄 人贩 走失`,
      weak: '公安 民警 威胁 小偷 打伤 失踪 破案',
    },
  ],
  'traffic-police': [
    '交警与驾驶证照',
    'Traffic police, driving licences and plates',
    {
      strong: `
        交警 驾驶证 车管所 违章停车 违停 电子警察 扣分 上牌 酒驾 闯红灯 超速 交通违法 交通事故 肇事 驾照 机动车 车辆年检 电动车上牌
        科目二 摄像头抓拍 摩托车 飙车 拖车`,
      weak: '罚款 车牌 抓拍 违章 驾驶',
      none: '违章建筑 违章建 出租车',
    },
  ],
  'household-registration': [
    '户籍与出入境证件',
    'Household registration and exit-entry papers',
    {
      strong: '户口 户籍 身份证 落户 居住证 护照 上户 迁户 户口本 港澳通行证 暂住证 出入境 农转非 黑户',
      weak: '迁入 迁出 转户',
      none: '身份证号码 入学 转学 学区 计生 准生证',
    },
  ],
  'fire-safety': [
    '消防安全',
    'Fire safety',
    {
      strong: '消防 消防通道 火灾隐患 消防设施 消防栓 火灾 灭火 失火 飞线充电 电动车充电',
      weak: '堵塞通道 灭火器',
    },
  ],
  'legal-service': [
    '法律服务与司法',
    'Legal services and judicial administration',
    {
      strong: '法律援助 律师 公证 司法鉴定 司法局 调解 法制宣传 普法 社区矫正 监狱 劳教 服刑',
      weak: '法律 鉴定 司法',
    },
  ],
  litigation: [
    '诉讼执行',
    'Litigation and enforcement of judgments',
    {
      strong: '法院 判决 起诉 执行难 诉讼 检察院 强制执行 老赖 开庭 再审 上诉 胜诉 抗诉 执行局 法官 立案',
      weak: '审理 官司 案件 被告',
    },
  ],
  'police-conduct': [
    '警务监督',
    'Supervision of the police',
    { strong: '刑讯逼供 警察打人 民警不作为 不立案 超期羁押 警务 警察态度 辅警 督察', weak: '警察 执法' },
  ],
});

export const rural = family('rural', ['农村农业', 'Villages and agriculture'], {
  'village-affairs': [
    '村务管理',
    'Village affairs',
    {
      strong: '村务 村干部 村委 村支书 村民小组 集体资产 村账 村集体 村支部 村主任 村书记 组长 集体土地 集体资金',
      weak: '村民 村里 本村 公开 账目 乡政府',
      none: '村委会选举 计划生育 养老保险',
    },
  ],
  'land-contracting': [
    '土地承包与流转',
    'Contracting and transfer of farmland',
    {
      strong: '土地承包 土地流转 承包地 承包合同 责任田 承包田 承包权 田土 分田 土地确权',
      weak: '流转 田地 农田 水田',
      none: '污染',
    },
  ],
  'farm-subsidies': [
    '惠农补贴与扶贫',
    'Farm subsidies and poverty relief',
    {
      strong: '粮食补贴 农机补贴 直补 良种补贴 惠农 扶贫 贫困户 精准扶贫 种粮 粮补 建档立卡 脱贫 易地搬迁 一卡通补贴',
      weak: '农民 补贴 贫困',
    },
  ],
  'farm-production': [
    '农业生产与农产品',
    'Farm production and produce',
    {
      strong: '种子 化肥 农药 农产品 滞销 农机 生猪 动物防疫 粮食收购 合作社 种植 畜牧 兽医 农业局 水稻 猪瘟 烟叶 农技',
      weak: '养殖 农业 猪肉 收购 稻谷',
      none: '垄断 污染 信用合作',
    },
  ],
  'forest-and-water': [
    '林业水利',
    'Forestry and water works',
    {
      strong: `
        林业 山林 砍伐 林权 退耕还林 水利 水渠 防洪 灌溉 大坝 水库移民 移民 河堤 盗伐 山塘 护林 水土流失 林地 防汛 野生动物 堤防
        渠道`,
      weak: '水库 抗旱 电鱼 捕鱼',
      none: '垃圾 污染 非法移民',
    },
  ],
});
