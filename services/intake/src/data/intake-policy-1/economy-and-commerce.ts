import { family } from './category-family';

export const commerce = family('commerce', ['商贸旅游', 'Commerce and tourism'], {
  'market-supervision': [
    '市场主体与不正当竞争',
    'Market entities and unfair competition',
    {
      strong: `
        营业执照 工商局 无证经营 无照经营 不正当竞争 工商注册 垄断 注册公司 市场监督 公平竞争 工商所 注销登记 经营异常 证照 个体户
        虚假注册 变更登记 霸王条款 市场监管局 一照多址 企业名称 公司注册 经营范围`,
      weak: '营业 经营 商户 市场 市场准入 门店',
      none: '培训机构 占道',
    },
  ],
  consumer: [
    '消费维权与商品质量',
    'Consumer rights and quality of goods',
    {
      strong: `
        消费者 假冒 伪劣 质量问题 退款 欺诈 消费维权 假货 售后 退货 保修 预付卡 会员卡 退卡 4S店 虚假宣传 缺斤少两 三包 商品质量
        产品质量 网购 健身卡 美容院 质量是否 直销 推销 以次充好 消费陷阱`,
      weak: '商家 购买 质量 卖家 店家 骗取 受骗 商店 超市',
      none: '教学质量 工程质量 房屋质量 空气质量',
    },
  ],
  prices: [
    '价格与收费',
    'Prices and charges',
    {
      strong: '物价 价格 明码标价 哄抬 乱涨价 物价局 价格欺诈 涨价 价格监督 定价 高价 天价 多收费',
      weak: '收费 降价 费用 太贵 发票',
      none: '房价 学校 医院 幼儿园 物业 停车 学费 的士 出租车 土地价格',
    },
  ],
  advertising: [
    '广告与商标',
    'Advertising and trade marks',
    {
      strong: '广告 商标 驰名 虚假广告 品牌 药品广告 医药广告 虚假医药',
      weak: '冠名 播放',
      none: '小广告 户外广告 广告牌遮挡',
    },
  ],
  'pyramid-selling': [
    '传销与非法集会营销',
    'Pyramid selling and unlawful sales meetings',
    {
      strong: '传销 拉人头 下线 打传 直销 会议营销 微商骗 上线下线 资金盘 听课送礼 洗脑',
      weak: '发展会员 骗人 窝点 骗子',
    },
  ],
  'special-equipment': [
    '特种设备与质检',
    'Special equipment and quality inspection',
    {
      strong: '特种设备 电梯 质监局 锅炉 检验检测 计量 质检 认证 检验机构 检测站 检疫 检验公司 加油站计量 压力容器 电梯困人 检验证',
      weak: '检测 合格证 标准化 资质认定',
      none: '加装电梯 电梯加装',
    },
  ],
  trade: [
    '商业贸易与电子商务',
    'Trade and electronic commerce',
    {
      strong: `
        进出口 外贸 电子商务 出口 电商 招商 商务局 加工贸易 海关 贸易 物流园 综合体 农贸市场 菜市场 商圈 批发市场 超市 商场 商务厅
        劳务输出 步行街 跨境`,
      weak: '商业 投资 引进',
      none: '出口处 地铁出口 商业保险',
    },
  ],
  tourism: [
    '旅游',
    'Tourism',
    {
      strong: '旅游 景区 导游 旅行社 游客 门票 景点 旅游局 风景区 民宿 酒店 度假 漂流 宾馆 跟团 旅游团',
      weak: '游玩 5A 4A 山庄 接待',
      none: '酒店式公寓开发',
    },
  ],
});

export const transport = family('transport', ['交通运输', 'Transport'], {
  'taxi-and-ride': [
    '出租车与网约车',
    'Taxis and ride hailing',
    {
      strong: '出租车 的士 网约车 滴滴 打车 黑车 打表 拒载 出租汽车 摩的 计价器 议价 的哥 客管 运管 套牌 宰客 黑的',
      weak: '司机 载客 拼车 绕路 乘客',
    },
  ],
  'passenger-freight': [
    '客货运输与驾培',
    'Passenger and freight transport, driving schools',
    {
      strong: `
        客运 客车 大巴 货运 货车 物流 运输 渣土车 超载 班线 火车 高铁 列车 机场 航班 驾校 汽车站 营运 班车 票价 动车 学车 渡口 码头
        车票 飞机 从业资格证 报废车 客运站 火车站 运输证 砂石车 长途汽车 船舶 乘车 驾考 坐车 航空 水运 治超 车费 候车`,
      weak: '旅客 晚点 运力 乘客 车辆 载货',
      none: '公交 校车',
    },
  ],
  'roads-and-tolls': [
    '公路建设与收费',
    'Building of roads and tolls',
    {
      strong: `
        公路 高速 省道 国道 县道 过路费 收费站 通行费 路政 交通局 交通运输局 村村通 公路局 交通规划 ETC 养路费 匝道 互通 桥梁建设
        大桥 通村 水泥路 路桥 道路维护 交通厅 交通运输厅 道路硬化 乡村公路 公路养护 主干道`,
      weak: '道路 路面 修路 车流 通行 拓宽 交通',
      none: '高速噪 高速路噪 噪音 拆迁',
    },
  ],
  'post-and-courier': [
    '邮政快递',
    'Post and couriers',
    {
      strong: '邮政 快递 邮局 包裹 派件 邮件 快件 顺丰 投递 驿站 韵达 圆通 中通 申通 丢件 EMS 信件 寄件 邮政局 邮递员',
      weak: '代收点 取件 签收 报刊 收件',
      none: '电子邮件 邮政储蓄 邮件回复',
    },
  ],
  'traffic-order': [
    '道路交通组织',
    'Organisation of road traffic',
    {
      strong: '红绿灯 信号灯 斑马线 交通标志 交通拥堵 堵车 拥堵 限行 单行道 交通事故频发 减速带 左转 调头 标线 隔离栏',
      weak: '十字路口 路口 早晚高峰 高峰期 行车',
    },
  ],
});

export const economy = family('economy', ['经济管理', 'Economic management'], {
  'finance-tax': [
    '金融与财税',
    'Finance and taxes',
    {
      strong: `
        税务 偷税 漏税 发票 税收 银行 贷款 集资 非法集资 信用社 理财 P2P 地税 国税 纳税 个人所得税 契税 网贷 套路贷 征信 农商银行
        高利贷 借贷 小额贷款 退税 骗贷`,
      weak: '利息 财政 资金 还款 存款',
      none: '公积金 工资 筹集资金',
    },
  ],
  'insurance-securities': [
    '保险证券',
    'Insurance and securities',
    {
      strong: '保险公司 证券 股票 期货 理赔 车险 保监 基金公司 人寿 保单 原始股 保险业务员',
      weak: '投保 股权 保费',
      none: '社保 养老保险 医疗保险 失业保险 生育保险',
    },
  ],
  'enterprise-support': [
    '惠企政策与营商环境',
    'Enterprise policies and business environment',
    {
      strong: `
        营商环境 惠企 招商引资 扶持政策 产业扶持 减税 中小企业 小微企业 企业融资 园区 产业园 开发区企业 专精特新 民营企业 创业
        政策兑现 企业补贴 企业服务 拖欠企业 拖欠中小企业 账款 政策申报 信用修复 政府采购 稳岗补贴 服务包 涉企`,
      weak: '企业 项目 投资 扶持 产业 政策',
      none: '创业板 企业退休 企业职工 黑心企业',
    },
  ],
  'state-assets': [
    '国资与企业改制',
    'State assets and restructuring of enterprises',
    {
      strong: '国有资产 国企 改制 破产 国资委 兼并 清算 破产清算 资产流失 重组 集体企业',
      weak: '下岗 国营 厂房 股份',
    },
  ],
  energy: [
    '能源与节能',
    'Energy and saving of energy',
    {
      strong: '节能 新能源 光伏 煤炭 石油 风电 水电站 阶梯电价 电价 加油站 能源 太阳能发电',
      weak: '发电 油价',
      none: '新能源车 新能源汽车',
    },
  ],
  'production-safety': [
    '生产安全',
    'Production safety',
    {
      strong: '安全生产 烟花爆竹 安监局 生产事故 爆炸品 危化品 瓦斯 易燃易爆 应急管理局',
      weak: '安监 爆炸 安全事故',
    },
  ],
  development: [
    '发展规划与统计',
    'Development planning and statistics',
    {
      strong: '发改委 经济发展 区域发展 产业政策 十三五 十四五 经济增长 发展规划 统计局 县域经济 发展战略',
      weak: '发展 建议 经济',
    },
  ],
});

export const technology = family('technology', ['科技与信息产业', 'Science and information industry'], {
  telecom: [
    '电信服务',
    'Telecommunication services',
    {
      strong: '宽带 移动公司 联通 电信 话费 流量 手机信号 信号差 套餐 网速 携号转网 骚扰电话 光纤 手机卡 号码 垃圾短信',
      weak: '信号 网络 营业厅 通信 4G 5G',
      none: '电信诈骗 车牌号码 身份证号码 电话号码 号码牌 车流量 人流量 流量大',
    },
  ],
  informatization: [
    '信息化与互联网',
    'Information systems and the Internet',
    {
      strong: '官网 网站建设 政务网 信息化 互联网公司 智慧城市 网上办事 政务APP 一网通办 系统故障 域名 数据共享 网上系统',
      weak: '网站 系统 app 平台 登录',
    },
  ],
  'intellectual-property': [
    '知识产权',
    'Intellectual property',
    { strong: '知识产权 专利 著作权 版权 侵权盗版 盗版 发明', weak: '侵权 抄袭' },
  ],
  science: [
    '科学技术',
    'Science and technology',
    {
      strong: '科技局 科技成果 科研 高新技术企业 科技项目 高新认定 科技创新 科技奖 成果转化 研发',
      weak: '科技 技术 创新',
      none: '科技有限公司 科技公司',
    },
  ],
});
