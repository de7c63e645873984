import type { Chance } from '../chance/chance';
import { companyName } from '../people/company-name';

const roads = ['澄溪路', '栖禾路', '望蘅路', '霁川路', '聆风路', '砚池路', '沐林支路', '萤川路', '漱石路', '绮云路', '槿江路', '苇航路'];
const compounds = ['澜庭苑', '禾景新村', '栖云雅苑', '沁芳小区', '霁月坊', '榕荫花苑', '望舒公寓', '澄江二村', '蘅芷园', '青棠里'];
const restaurants = ['阿福面馆', '蜀味鲜火锅店', '海岸线烧烤', '老灶头菜馆', '辣小满小吃店'];
const stores = ['好邻居便利店', '每日果园水果店', '百汇生活超市', '新家用电器店', '吉祥五金店'];
const clubs = ['动境健身房', '悦己美发店', '水木瑜伽馆', '小鹿儿童乐园'];
const trainings = ['启鸣教育', '乐思画室', '知行外语', '星芽舞蹈'];
const schools = ['澄溪路小学', '栖禾实验小学', '望蘅中学', '霁川第二小学'];
const hospitals = ['望蘅医院', '霁川中心医院', '聆风康复医院'];
const parks = ['漱石公园', '萤川绿地', '栖禾文化广场'];

/** What stands for each slot. All names are made up; whoever finds one that exists replaces it. */
const fillings: Readonly<Record<string, (chance: Chance, at: Date) => string>> = {
  road: (chance) => chance.pick(roads),
  compound: (chance) => chance.pick(compounds),
  restaurant: (chance) => chance.pick(restaurants),
  store: (chance) => chance.pick(stores),
  club: (chance) => chance.pick(clubs),
  training: (chance) => chance.pick(trainings),
  school: (chance) => chance.pick(schools),
  hospital: (chance) => chance.pick(hospitals),
  park: (chance) => chance.pick(parks),
  company: (chance) => companyName(chance),
  line: (chance) => String(chance.between(2101, 2199)),
  money: (chance) => String(chance.between(8, 400) * 100),
  sum: (chance) => String(chance.between(3, 9)),
  count: (chance) => String(chance.between(2, 9)),
  days: (chance) => String(chance.between(3, 40)),
  months: (chance) => String(chance.between(2, 11)),
  month: (chance, at) => String(((at.getUTCMonth() + 12 - chance.between(1, 3)) % 12) + 1),
  day: (chance) => String(chance.between(1, 28)),
  hour: (chance) => String(chance.between(9, 11)),
  floor: (chance) => String(chance.between(2, 18)),
  age: (chance) => String(chance.between(72, 91)),
  number: (chance) => String(chance.between(3, 680)),
};

/** Fills the slots of one case's sentences; the same slot is filled with the same words each time. */
export class Slots {
  private readonly filled = new Map<string, string>();

  constructor(
    private readonly chance: Chance,
    private readonly at: Date,
  ) {}

  fill(template: string): string {
    return template.replace(/\{(\w+)\}/g, (_, name: string) => this.of(name));
  }

  of(name: string): string {
    const known = this.filled.get(name);
    if (known !== undefined) return known;
    const filling = fillings[name];
    if (!filling) throw new RangeError(`no filling for the slot {${name}}`);
    const words = filling(this.chance, this.at);
    this.filled.set(name, words);
    return words;
  }
}
