import { classify } from '../../domain';
import { firstIntakePolicy } from './index';

const { policy, provenance } = firstIntakePolicy;
const { categories, categoryRules, routeOutRules, urgencyRules } = policy;
const inForce = { version: 1, policy };

describe('the first intake policy', () => {
  it('is a tree of two levels, fifteen families, each code once', () => {
    const codes = categories.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const families = categories.filter(({ parent }) => parent === undefined);
    expect(families).toHaveLength(15);
    for (const { code, parent } of categories) if (parent !== undefined) expect(code.startsWith(`${parent}.`)).toBe(true);
    expect(codes.length - families.length).toBeGreaterThanOrEqual(60);
    expect(codes.length - families.length).toBeLessThanOrEqual(120);
  });

  it('names every category in Chinese and in English, each once among its siblings', () => {
    for (const { code, label } of categories) {
      expect([code, label.zh]).toEqual([code, expect.stringMatching(/^\p{Script=Han}/u)]);
      expect([code, label.en]).toEqual([code, expect.stringMatching(/^[A-Z][A-Za-z ,-]+$/)]);
    }
    for (const language of ['zh', 'en'] as const)
      expect(new Set(categories.map(({ parent, label }) => `${parent} ${label[language]}`)).size).toBe(categories.length);
  });

  it('has rules with a name each, for categories of the tree, whose terms stand once', () => {
    const rules = [...categoryRules, ...routeOutRules, ...urgencyRules];
    expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length);
    const leaves = new Set(categories.flatMap(({ code, parent }) => (parent === undefined ? [] : [code])));
    for (const { category } of categoryRules) expect(leaves).toContain(category);
    for (const { rule, any = [], none = [] } of rules) {
      expect({ rule, any: [...new Set(any)] }).toEqual({ rule, any });
      expect({ rule, both: any.filter((term) => none.includes(term)) }).toEqual({ rule, both: [] });
      expect({ rule, short: any.filter((term) => [...term].length < 2) }).toEqual({ rule, short: [] });
    }
  });

  it('reaches every category but the families', () => {
    const reached = new Set(categoryRules.map(({ category }) => category));
    expect(categories.filter(({ code, parent }) => parent !== undefined && !reached.has(code))).toEqual([]);
  });

  it('is marked as assumed, with its sources', () => {
    expect(provenance).toMatchObject({ assumed: true, source: 'S5 art. 11; S6; S44; S70' });
  });

  it.each([
    ['公司拖欠工资', '老板拖欠三个月工资，一直不发。', 'labour.wages'],
    ['小区物业不作为', '物业公司收费不服务，业委会也不管。', 'urban.property-service'],
    ['夜间施工扰民', '工地半夜施工，噪音太大睡不着。', 'environment.noise'],
    ['申请营业执照被推诿', '办理营业执照跑了三趟，市场监督管理所让等。', 'commerce.market-supervision'],
    ['企业政策兑现慢', '中小企业扶持政策申报后一直没有兑现。', 'economy.enterprise-support'],
    ['专利被侵权', '我司专利被抄袭，知识产权如何维权。', 'technology.intellectual-property'],
  ])('files “%s” with certainty', (title, text, category) => {
    expect(classify(inForce, title, text)).toMatchObject({ certain: true, category: { code: category } });
  });

  it.each([
    ['不服劳动仲裁', '已申请仲裁，对仲裁裁决不满', 'litigationOrArbitration'],
    ['某局长受贿', '收了钱', 'disciplineInspection'],
    ['如何申请行政复议', '对罚款不满意', 'administrativeReview'],
    ['申请信息公开', '想要文件', 'informationDisclosure'],
    ['信访复查结果', '不满意', 'petition'],
  ])('proposes to route out “%s”', (title, text, routeOutClass) => {
    expect(classify(inForce, title, text).routeOutProposal).toBe(routeOutClass);
  });

  it.each([
    ['楼下着火了', 'critical', 'call119'],
    ['有人持刀', 'critical', 'call110'],
    ['老人昏迷不醒', 'critical', 'call120'],
    ['刚发生车祸', 'critical', 'call122'],
    ['门口路面塌陷', 'urgent', 'none'],
  ])('finds “%s” %s', (text, urgency, channel) => {
    expect(classify(inForce, '', text).urgency).toMatchObject({ urgency, reasons: [{ params: { channel } }] });
  });
});
