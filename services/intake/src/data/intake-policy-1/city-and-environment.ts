import { family } from './category-family';

export const urban = family('urban', ['城乡建设', 'Urban and rural construction'], {
  'street-occupation': [
    '占道与城管执法',
    'Street occupation and urban management enforcement',
    {
      strong: '占道 乱摆摊 摆摊 流动摊贩 流动摊 跨门经营 马路市场 店外经营 城管 小摊小贩 夜市摊',
      weak: '摊贩 商贩 小广告 人行道 市容 户外广告 招牌 堵路',
    },
  ],
  'street-sanitation': [
    '环境卫生与垃圾清运',
    'Street cleaning and waste collection',
    {
      strong: '垃圾清运 垃圾站 垃圾堆 垃圾中转 环卫 生活垃圾 建筑垃圾 脏乱 公厕 公共厕所 垃圾分类 化粪池 粪便',
      weak: '垃圾 清扫 臭水 卫生死角 洒水车',
      none: '垃圾焚烧',
    },
  ],
  greenery: [
    '公园与绿化',
    'Parks and greenery',
    {
      strong: '绿化 公园 行道树 绿地 绿化带 园林 口袋公园 树木修剪',
      weak: '树木 草坪 苗木 广场 湖边 步道',
      none: '产业公园 科技公园',
    },
  ],
  'public-facilities': [
    '市政道路与公共设施',
    'Municipal roads and public facilities',
    {
      strong: `
        路灯 窨井 井盖 下水道 排水 积水 内涝 路面破损 坑洼 护栏 人行天桥 过街天桥 地下通道 断头路 路名牌 市政工程 市政道路 修路 修通
        打通道路 横线 快速路 快速化`,
      weak: '道路 路口 市政 天桥 桥梁 马路 烂路 通车 施工围挡 泥泞 完工 动工 打通 何时修',
    },
  ],
  'public-transit': [
    '公交与轨道交通',
    'Buses and rail transit',
    {
      strong: '公交 公共汽车 地铁 轻轨 轨道交通 城铁 有轨电车 轨交 末班车 公交站 站台 换乘',
      weak: '班次 站点 线路 站名 早班车 发车',
    },
  ],
  'water-gas-power': [
    '供水供气供电供暖',
    'Water, gas, power and heating',
    {
      strong: '自来水 停水 供水 水压 天然气 燃气 煤气 停电 供电 电网 电力局 供暖 集中供热 暖气 二次供水 水表 电表 电费 水费 充电桩 变压器',
      weak: '断水 管道 用电 用水 通气 消防水源 水厂',
      none: '公摊水电',
    },
  ],
  'property-service': [
    '物业服务与小区管理',
    'Property service and residential compounds',
    {
      strong: `
        物业 业委会 业主委员会 维修基金 维修资金 物业费 小区管理 公摊 小区停车 地下车库 停车位 停车场 业主大会 车位 电梯加装
        加装电梯 群租 承重墙 养狗 养犬 犬只`,
      weak: '业主 小区 保安 门禁 楼道 楼栋 停车费',
    },
  ],
  'real-estate': [
    '房地产开发与交易',
    'Real estate development and trade',
    {
      strong: `
        开发商 楼盘 房产证 不动产证 产权证 交房 烂尾 延期交 购房 商品房 预售 房地产 售楼 网签 精装 全装修 二手房 退房 房产局 限购
        期房 定金 置业 捂盘 开盘 认筹`,
      weak: '认购 房屋质量 买房 房价 收房 交付 过户 契税 合同备案 首付 房子 房屋',
      none: '学区 入学 转学',
    },
  ],
  'housing-security': [
    '住房保障与房改',
    'Housing security and housing reform',
    {
      strong: `
        廉租房 公租房 经济适用房 经适房 保障房 保障性住房 保障性安居 住房补贴 房改 公房 人才公寓 集资房 集资建房 共有产权房 住房困难
        福利房`,
      weak: '危房 安居工程 租房补贴 申请住房 购房补贴',
    },
  ],
  'planning-permission': [
    '规划与违法建筑',
    'Planning and illegal construction',
    {
      strong: `
        违章建筑 违法建筑 违建 违章建 违规建 乱搭 私搭 搭建 规划局 规划方案 容积率 采光 日照 控规 改规划 规划设计 私自扩建 加盖
        规划许可 历史建筑 古城 选址 城市规划 规划建议`,
      weak: '规划 挡光 楼间距 批建 扩建 改址 公示 红线图',
      none: '交通规划',
    },
  ],
  'house-expropriation': [
    '房屋征收与旧改',
    'House expropriation and renewal of old quarters',
    {
      strong: `
        拆迁 拆除 棚户 棚改 旧改 旧城改造 城中村 安置房 安置小区 安置补偿 回迁 征收补偿 动迁 拆迁补偿 房屋征收 强拆 危旧房
        老旧小区改造 过渡费 提质改造 门面房`,
      weak: '安置 征收 搬迁 补偿款 改造',
      none: '征地农民 移民安置 养老保险',
    },
  ],
  'construction-market': [
    '建筑市场与工程质量',
    'Construction market and quality of works',
    {
      strong: `
        招投标 招标 投标 中标 工程款 建筑资质 挂靠 工程质量 施工质量 施工单位 监理 建筑施工 建造师 施工安全 豆腐渣 住建局 承建
        资质证书 农民工实名`,
      weak: '工程 施工 项目部 承包 建筑公司 竣工 验收 包工头 停工 工地',
      none: '农民工工资 施工噪音 施工噪声 夜间施工',
    },
  ],
  'town-building': [
    '村镇建设',
    'Village and town building',
    {
      strong: '小城镇建设 新农村建设 集镇 建新房 村镇建设 农村建房 美丽乡村 特色小镇 危房改造',
      weak: '乡镇建设 农村住房 建房',
    },
  ],
  'site-safety': [
    '建设安全隐患',
    'Hazards of structures and sites',
    {
      strong: '安全隐患 外墙脱落 墙皮脱落 高空坠物 脚手架 塔吊 滑坡 塌陷 玻璃幕墙',
      weak: '隐患 坍塌 倒塌 开裂',
      none: '电梯 景区 校园 校车',
    },
  ],
});

export const environment = family('environment', ['环境保护', 'Environmental protection'], {
  noise: [
    '噪声污染',
    'Noise',
    {
      strong: '噪音 噪声 扰民 夜间施工 施工噪 广场舞 低频 声屏障 隔音',
      weak: '吵闹 轰鸣 分贝 睡不着 影响休息',
    },
  ],
  air: [
    '大气与异味污染',
    'Air pollution and smells',
    {
      strong: '油烟 废气 异味 恶臭 臭气 粉尘 扬尘 黑烟 空气污染 大气污染 雾霾 露天焚烧 垃圾焚烧 烧烤 刺鼻 浓烟 秸秆',
      weak: '臭味 难闻 灰尘 空气质量 排烟 排放 气味',
    },
  ],
  water: [
    '水污染',
    'Water pollution',
    {
      strong: '污水 废水 水污染 排污 黑臭 水源保护 饮用水源 水质 偷排 污染河 水源污染',
      weak: '河道 死鱼 水库 河水 发黑',
      none: '自来水水质',
    },
  ],
  'solid-waste': [
    '固体废物与土壤',
    'Solid waste and soil',
    {
      strong: '固废 危废 危险废物 工业垃圾 尾矿 矿渣 重金属 土壤污染 医疗废物 废渣 废旧物资回收 废油',
      weak: '填埋 倾倒 污泥',
    },
  ],
  radiation: [
    '电磁与光污染',
    'Electromagnetic and light pollution',
    { strong: '辐射 基站 电磁 光污染 信号塔 高压线', weak: '铁塔 发射塔' },
  ],
  'environment-enforcement': [
    '环保执法与审批',
    'Environmental enforcement and approval',
    {
      strong: '环保局 环评 环境监测 环保部门 生态环境局 环保督查 环保督察 未批先建 环保关停 环保验收 排污许可 环境执法 环保手续 环保审批',
      weak: '环保 关停 污染企业 整改',
      none: '环保车 环保袋',
    },
  ],
  ecology: [
    '生态破坏',
    'Damage to ecology',
    {
      strong: '生态破坏 破坏生态 生态环境 毁林 湿地 非法采砂 采石场 砖厂 搅拌站 养猪场 养殖场 污染环境 环境污染 化工厂',
      weak: '污染 生态 养殖 采石 开山',
    },
  ],
});

export const land = family('land', ['国土资源', 'Land and resources'], {
  expropriation: [
    '土地征收',
    'Land expropriation',
    {
      strong: '征地 土地征收 青苗补偿 失地农民 征用土地 土地补偿 被征收土地 征拆 土地款',
      weak: '征收 补偿标准 补偿款 安置费',
      none: '失业保险 养老保险',
    },
  ],
  management: [
    '土地管理与权属',
    'Land management and titles',
    {
      strong: `
        国土局 国土资源 土地证 土地使用证 土地性质 土地权属 非法占地 耕地 基本农田 土地出让 宅基地 国土所 土地纠纷 闲置土地 用地审批
        土地使用权`,
      weak: '占用 地皮 土地 用地 空地',
    },
  ],
  mining: [
    '矿产资源',
    'Mineral resources',
    {
      strong: '采矿 采砂 矿产 矿山 煤矿 盗采 开采 金矿 采空区 挖砂',
      weak: '矿区 矿业 砂场 沙场',
      none: '职业病 退休 工伤',
    },
  ],
  'marine-meteorology': [
    '海洋气象地震',
    'Sea, weather and earthquakes',
    { strong: '气象局 地震局 人工降雨 气象预报 海域使用 海洋局 防雷', weak: '天气预报' },
  ],
});
