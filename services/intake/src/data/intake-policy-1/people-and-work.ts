import { family } from './category-family';

export const labour = family('labour', ['劳动和社会保障', 'Labour and social security'], {
  'employee-insurance': [
    '职工社会保险',
    'Social insurance of employees',
    {
      strong: `
        社保 社会保险 养老保险 工伤 生育保险 失业保险 失业金 医疗保险 医保 五险 参保 断缴 补缴 社保局 社保卡 生育津贴 缴费年限
        大病保险`,
      weak: '报销 缴费 缴纳 保险金 劳动能力鉴定',
      none: '汽车保险 商业保险',
    },
  ],
  'resident-insurance': [
    '城乡居民社会保险',
    'Social insurance of residents',
    {
      strong: '城乡居民 居民养老 居民医保 新农合 农村合作医疗 城镇居民医疗 居民医疗保险 农村养老',
      weak: '合作医疗 五险一金',
    },
  ],
  wages: [
    '工资与福利待遇',
    'Wages and benefits',
    {
      strong: '工资 拖欠工资 欠薪 讨薪 加班费 最低工资 高温津贴 高温费 年终奖 薪资 薪水 绩效工资 津补贴 血汗钱 薪酬 同工不同酬',
      weak: '待遇 福利 补贴 津贴 奖金 发薪 绩效 发放',
      none: '教师工资 代课教师 教师待遇',
    },
  ],
  'provident-fund': ['住房公积金', 'Housing provident fund', { strong: '公积金', weak: '公积金贷款 缴存 提取' }],
  'labour-relations': [
    '劳动关系与用工',
    'Labour relations and employment practice',
    {
      strong: `
        劳动合同 劳动关系 辞职 辞退 解雇 裁员 开除 劳务派遣 劳动仲裁 劳动法 劳动监察 农民工 用工 离职 押金不退 临时工 合同工
        非法用工 劳动局 克扣 试用期 经济补偿金 派遣工`,
      weak: '员工 职工 老板 维权 上班 打工 厂里 正式工 签订合同 入职',
    },
  ],
  'labour-protection': [
    '劳动保护与工时',
    'Labour protection and working hours',
    {
      strong: `
        带薪年 年休假 年假 产假 加班 职业病 尘肺 工作环境 劳动保护 超时 孕妇 哺乳期 工作时间 双休 法定节假日 休息时间 工时 陪产假
        护理假`,
      weak: '请假 休假 放假 上夜班 劳动强度',
    },
  ],
  employment: [
    '就业与职业培训',
    'Employment and vocational training',
    {
      strong: `
        就业 职业培训 就业培训 技能鉴定 职业技能 人才市场 下岗 招聘 再就业 技能培训 失业人员 创业补贴 职业资格 技能证书 技工
        见习补贴 人社局 人力资源 人才引进 公益性岗位`,
      weak: '培训 求职 找工作 证书 补贴',
      none: '教育培训机构 培训学校 英语培训 艺术培训',
    },
  ],
  retirement: [
    '退休政策与待遇',
    'Retirement policies and pensions',
    {
      strong: '退休 养老金 内退 退养 病退 提前退休 退休金 退休工资 抚恤金 买断 离休 遗属 丧葬费 特殊工种',
      weak: '工龄 视同缴费 下岗职工 老职工 改制',
      none: '退休教师 退休医生 退休医师 退伍',
    },
  ],
});

export const health = family('health', ['卫生计生', 'Health and family planning'], {
  'medical-institutions': [
    '医疗机构与行医管理',
    'Medical institutions and practice',
    {
      strong: `
        医院 诊所 医生 无证行医 非法行医 卫生局 卫生院 妇幼 护士 医务人员 医护 挂号 医师 卫计委 卫健委 卫生室 乡村医生 村医 急诊
        医疗美容 中医`,
      weak: '看病 就诊 住院 病人 就医 医疗 红包 医德 门诊 科室',
      none: '医院退休 医院改制',
    },
  ],
  'medical-disputes': [
    '医患纠纷',
    'Disputes between patients and doctors',
    {
      strong: '医患纠纷 医疗事故 医疗纠纷 误诊 手术失败 医疗过错 患者维权 手术不当 患者权益 术后',
      weak: '患者 手术 治疗 后遗症 病历',
    },
  ],
  'medical-charges': [
    '医疗收费',
    'Medical charges',
    {
      strong: '医药费 医院收费 检查费 住院费 过度医疗 医疗收费 乱检查 床位费 多收医疗费',
      weak: '药价 检查项目 收费单',
    },
  ],
  'public-health': [
    '公共卫生与疾病预防',
    'Public health and prevention of disease',
    {
      strong: '疫苗 疫情 传染病 公共卫生 疾控 艾滋病 体检 接种 核酸 隔离 防疫 新冠 肺炎 口罩 血站 献血 结核 狂犬病 血吸虫 禁烟 控烟',
      weak: '健康 预防 消毒 检疫 糖尿病 高血压',
      none: '动物防疫',
    },
  ],
  'family-planning': [
    '生育与计划生育服务',
    'Childbirth and family planning services',
    {
      strong: `
        计划生育 计生 二胎 准生证 生育证 独生子女 社会抚养费 失独 超生 三胎 计生办 生育服务证 人口与计划生育 再生育 结扎 奖励扶助
        计生奖`,
      weak: '第二胎 一胎 生小孩 生育',
      none: '生育保险 生育津贴',
    },
  ],
  'food-and-drugs': [
    '食品药品与医疗器械',
    'Food, drugs and medical devices',
    {
      strong: `
        食品安全 食品 药品 保健品 医疗器械 化妆品 药店 过期食品 餐饮卫生 食药监 三无 假药 变质 外卖卫生 食物中毒 地沟油 添加剂
        食堂卫生 药监 农药残留 病死猪 注水肉 药房 处方药`,
      weak: '食堂 餐馆 不卫生 吃坏 饭店 拉肚子',
      none: '食品厂工资 药品广告 医药广告',
    },
  ],
});

export const education = family('education', ['教育文体', 'Education, culture and sports'], {
  teachers: [
    '教师队伍与待遇',
    'Teachers and their treatment',
    {
      strong: '教师 代课 师德 师资 民办教师 特岗 教师编 教龄 班主任 教师资格 教师节 幼师 支教 教师工资 老师工资 教师待遇',
      weak: '老师 职称 乡村教师 校长 任教',
    },
  ],
  admission: [
    '招生考试',
    'Admission and examinations',
    {
      strong: `
        招生 高考 中考 录取 考场 监考 作弊 学位 入学 转学 升学 分班 择校 学区 报名入学 特长生 小升初 摇号 会考 自考 考研 入园
        就近入学 划片`,
      weak: '考试 报名 分数线 志愿 上学 读书 普高 随迁',
      none: '驾校 公务员 事业单位招',
    },
  ],
  'school-charges': [
    '教育收费',
    'School charges',
    {
      strong: '乱收费 学费 补课费 资料费 教育收费 校服 择校费 学校收费 收费标准 赞助费 伙食费 校讯通 培训费',
      weak: '收费 退费 交费',
      none: '停车 医院 物业 停车费 卫生局 景区 过路费 营业执照 房产 水费 电费 开发商',
    },
  ],
  'school-management': [
    '学校管理与教学',
    'School management and teaching',
    {
      strong: `
        学生 补课 教学质量 教学管理 在校 学籍 作业 校园 毕业证 学历 减负 教育局 早自习 晚自习 寄宿 家长 校车 职校 教育厅 高校 宿舍
        军训 双减 民办学校 课后服务 中专 义务教育`,
      weak: '学校 中学 小学 幼儿园 高中 初中 大学 学院 教学 孩子 小孩 上课 班级 课程 同学 开学 教育',
      none: '学校附近的工地 驾校',
    },
  ],
  'private-training': [
    '校外培训与民办教育',
    'After-school training and private schools',
    {
      strong: '培训机构 培训学校 民办 培训班 辅导班 托管 早教 教育机构 办学资质 预付费培训 教育培训 补习 办学 英语培训 艺术培训',
      weak: '退课 跑路 机构 课时',
      none: '就业培训 民办医院 民办养老 民办教师 驾校',
    },
  ],
  'education-resources': [
    '教育体制与资源配置',
    'Education system and resources',
    {
      strong: '教育资源 教育体制 学位紧张 建学校 公办 配套学校 教育改革 配套小学 撤校 并校 教育公平 公立幼儿园 新建学校 教学点',
      weak: '配套 学校建设 优质教育 公立',
      none: '公办养老 公办医院',
    },
  ],
  dropout: [
    '助学与失学',
    'Aid to pupils and dropping out',
    {
      strong: '辍学 失学 助学 贫困生 奖学金 劝退 资助 希望工程 生源地贷款 国家助学 雨露计划',
      weak: '退学 厌学 贫困学生',
    },
  ],
  sports: [
    '体育',
    'Sports',
    {
      strong: '体育 运动员 运动会 健身 球场 游泳 足球 篮球 马拉松 教练 体育馆 体育场 羽毛球 乒乓球 体彩 竞赛 比赛',
      weak: '锻炼 运动 冠军 裁判 场馆',
      none: '运动鞋 技能竞赛',
    },
  ],
  culture: [
    '文化市场与公共文化',
    'Cultural market and public culture',
    {
      strong: `
        图书馆 文化馆 非物质文化遗产 非遗 网吧 电视频道 文化市场 广播电视 文化局 文广 博物馆 剧院 演出 文化执法 电视台 有线电视
        文化体制 文化产业 公共文化 戏剧 剧团 书店 歌厅 文化建设 农家书屋 电影 风俗 民俗 数字电视 文化遗产 卡拉OK 民间艺术 文联`,
      weak: '文化 传统 节目 历史 艺术 戏曲',
      none: '文化广场噪 文化程度',
    },
  ],
  relics: [
    '文物保护',
    'Protection of relics',
    {
      strong: '文物 古迹 纪念碑 名人故居 故居 古墓 遗址 考古 烈士墓 古建筑 古树 古桥 古村 祠堂 文保单位 革命遗址',
      weak: '修缮 烈士 古代 保护单位',
    },
  ],
});

export const civil = family('civil', ['民政', 'Civil affairs'], {
  assistance: [
    '社会救助',
    'Social assistance',
    {
      strong: '低保 救助 特困 五保 困难补助 大病救助 临时救助 低收入 贫困户 残疾人补贴 流浪 残疾证 残联',
      weak: '困难 贫困 补助 残疾',
    },
  ],
  veterans: [
    '优抚与退役安置',
    'Care and placement of veterans',
    {
      strong: '退伍 退役 复员 转业 优抚 参战 老兵 军人 军属 伤残军人 烈属 军转 退役军人 参试',
      weak: '当兵 部队 服役 参军',
    },
  ],
  services: [
    '婚姻殡葬与社会服务',
    'Marriage, funerals and social services',
    {
      strong: `
        婚姻登记 结婚证 离婚 殡葬 火化 公墓 收养 养老院 敬老院 养老机构 土葬 福利院 民政局 墓地 骨灰 居家养老 高龄 老年证 老年人优待
        灵堂`,
      weak: '坟墓 祖坟 老人 老年',
    },
  ],
  community: [
    '社区建设与基层选举',
    'Communities and grassroots elections',
    {
      strong: '居委会 社区居委 村委会选举 村委换届 换届选举 社区工作者 社区服务 村支书选举 贿选 社区干部',
      weak: '社区 选举 换届',
      none: '社区医院',
    },
  ],
  'place-names': [
    '区划地名与社会组织',
    'Divisions, place names and social organisations',
    {
      strong: '地名 行政区划 撤县 门牌 社团 社会组织 慈善 捐款 募捐 民间组织 区划调整 更名 路名 红十字 捐赠 边界',
      weak: '命名 合并 协会',
    },
  ],
});
