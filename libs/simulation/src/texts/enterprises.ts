import { assistance, complaint, inquiry, type Topic } from './topic';

/** What enterprises ask for (企业专席). */
export const enterpriseTopics: readonly Topic[] = [
  {
    category: 'economy.enterprise-support',
    asks: 'enterprise',
    share: 4,
    matters: [
      inquiry(
        '咨询惠企政策：专精特新企业奖励申报',
        '我司{company}今年获评专精特新，想咨询区里的惠企政策奖励怎么申报、什么时候截止。',
        '请主管部门明确答复申报条件和时间。',
        '营商专员上门辅导，已在申报平台提交材料',
      ),
      assistance(
        '惠企补贴审核通过后未拨付',
        '我司{company}{month}月通过了惠企补贴的审核并公示，至今{months}个月没有收到拨款。',
        '希望告知拨付进度和原因。',
        '补贴已列入本批次拨付计划，资金于本月到账',
      ),
      complaint(
        '反映{road}园区招商引资承诺未兑现',
        '我司{company}入驻{road}的园区时，招商引资部门承诺前两年租金减半，现在园区换了运营方，不予承认。',
        '请区里出面协调园区和企业坐下来谈，维护营商环境。',
        '组织园区与企业协商，按原协议补足减免部分',
      ),
    ],
    harms: [
      '年底资金周转紧张，这笔钱对小企业很要紧。',
      '打了几个部门的电话，都说不归自己管。',
      '目前有扩产计划，政策不明确，不敢签新合同。',
    ],
  },
  {
    category: 'economy.finance-tax',
    asks: 'enterprise',
    share: 1,
    matters: [
      complaint(
        '{company}跨区税务迁移办理受阻',
        '我司{company}因搬迁办理跨区税务迁移，两边税务所都要求对方先出材料，来回跑了{count}趟。',
        '请税务部门统一口径，一次告知。',
        '两地税务所已对接，当日完成迁移',
      ),
      inquiry(
        '咨询小规模纳税人增值税减免',
        '我司{company}为小规模纳税人，本季度开票{money}元，不确定能不能享受增值税减免。',
        '请税务部门明确减免政策和填报方法。',
        '已书面说明减免政策和申报表填写方法',
      ),
    ],
    harms: ['期间开不了发票，客户的款一直收不进来。'],
  },
  {
    category: 'commerce.market-supervision',
    asks: 'enterprise',
    share: 3,
    matters: [
      assistance(
        '{company}营业执照变更登记办理缓慢',
        '我司{company}{month}月网上提交营业执照变更登记，系统一直显示“审核中”，已经{days}天。',
        '请登记窗口帮忙看看卡在哪里。',
        '窗口电话告知需补正一份材料，补正后当日核准',
      ),
      inquiry(
        '咨询个体工商户转企业营业执照办理',
        '本人经营个体工商户，想转为有限公司，咨询营业执照怎么办理、要不要重新办许可。',
        '希望有专人指导，少跑几趟。',
        '已安排专窗人员一次性告知材料清单',
      ),
      complaint(
        '反映同行仿冒字号不正当竞争',
        '有同行把与我司{company}近似的字号登记为企业名称，到处发传单误导客户，属于不正当竞争。',
        '请市场监管部门立案调查。',
        '立案调查，当事人已变更名称并停止宣传',
      ),
    ],
    harms: ['投标资格受到影响。', '银行开户也卡在这一步。'],
  },
  {
    category: 'technology.intellectual-property',
    asks: 'enterprise',
    share: 1,
    matters: [
      complaint(
        '{company}专利被侵权请求处理',
        '我司{company}的一项外观专利被网店仿冒销售，专利侵权的证据已经固定。',
        '请知识产权部门立案处理。',
        '已受理专利侵权纠纷行政处理请求，组织口头审理',
      ),
      inquiry(
        '咨询知识产权质押融资贴息',
        '我司{company}想用专利办知识产权质押融资，不清楚区里有没有贴息。',
        '请告知贴息的条件和受理部门。',
        '提供政策清单并对接合作银行',
      ),
    ],
    harms: ['订单掉了三成，等着资金周转。'],
  },
];
