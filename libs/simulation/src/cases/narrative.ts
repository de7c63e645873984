import type { CaseKind, Channel } from '@suqiu/case';
import type { Chance } from '../chance/chance';
import type { Slots } from '../texts/slots';
import type { Matter, Topic } from '../texts/topic';

export interface Narrative {
  readonly title: string;
  readonly text: string;
  /** The place in the requester's words. */
  readonly place: string;
}

/** How the two sorts of callers speak; `tried` and `insists` go with grievances only. */
const manners = {
  person: {
    greetings: ['您好，', '你好！', '12345你好，', ''],
    introductions: ['我是{compound}的居民，住在{place}。', '我家住在{place}。', '本人为{place}附近居民。', ''],
    tried: [
      '{month}月{day}日打过一次热线，工作人员记录以后没有下文。',
      '之前也找过居委会，居委会说协调过几次，没有效果。',
      '上个月有人来现场看过，拍了照就走了，问题还在。',
      '我在“随申办”上也提交过，显示已办结，可是实际情况一点没变。',
      '对方每次都说“马上处理”，到今天已经拖了{days}天。',
    ],
    insists: [
      '我知道大家工作都很忙，但是这件事关系到很多人的日常生活。',
      '不是我一个人有意见，{count}户邻居都愿意作证。',
      '照片和视频我都留着，需要的话可以提供。',
      '如果不归你们管，也请告诉我应该找哪个部门。',
    ],
  },
  enterprise: {
    greetings: ['您好，', '尊敬的领导：', ''],
    introductions: ['我司位于{place}。', '我们是注册在{place}的企业，员工{count}0余人。', ''],
    tried: [
      '{month}月{day}日打过一次热线，工作人员记录以后没有下文。',
      '也找过园区和招商专员，答复要等上级部门的意见。',
      '前后提交了三次材料，每次补正的要求都不一样。',
      '线上系统显示“办理中”已经{days}天，没有人联系我们。',
    ],
    insists: ['小微企业经不起等待，恳请重视。', '相关合同、截图和往来函件都可以提供。', '如果不归贵单位管，也请告诉我们应该找哪个部门。'],
  },
} as const;
const closings = ['盼回复。', '谢谢！', '麻烦了。', ''];

const grievances: readonly CaseKind[] = ['complaint', 'assistance', 'report'];
const written: readonly Channel[] = ['website', 'app', 'wechat', 'email', 'leaderMailbox'];

/** Short ones are most of it; a grievance in writing is sometimes a letter of several paragraphs. */
const lengths = (kind: CaseKind, channel: Channel) => ({
  short: 30,
  usual: 50,
  long: grievances.includes(kind) ? 20 : 0,
  letter: grievances.includes(kind) && written.includes(channel) ? 20 : 0,
});

/** What somebody tells: the fact, what it does to them, what they wish, in one of four lengths. */
export function narrate(topic: Topic, matter: Matter, channel: Channel, placeName: string, slots: Slots, chance: Chance): Narrative {
  const place = `${placeName}${slots.fill('{road}{number}号')}`;
  const manner = manners[topic.asks === 'enterprise' ? 'enterprise' : 'person'];
  const say = (sentence: string): string => slots.fill(sentence.replace('{place}', place));
  const some = (sentences: readonly string[]): string[] => sentences.filter(() => chance.percent(60)).map(say);
  const start = say(chance.pick(manner.greetings) + chance.pick(manner.introductions));
  const harm = say(chance.pick(topic.harms));
  const [fact, wish, closing] = [say(matter.fact), say(matter.wish), say(chance.pick(closings))];
  const text = {
    short: () => `${fact}${wish}`,
    usual: () => `${start}${fact}${harm}${wish}${closing}`,
    long: () => `${start}${fact}${harm}${say(chance.pick(manner.tried))}${say(chance.pick(manner.insists))}${wish}${closing}`,
    letter: () =>
      [`${start}${fact}`, topic.harms.map(say).join(''), some(manner.tried).join(''), some(manner.insists).join(''), `${wish}${closing}`]
        .filter((paragraph) => paragraph !== '')
        .join('\n'),
  }[chance.weighted(lengths(matter.kind, channel))]();
  return { title: slots.fill(matter.title), text, place };
}
