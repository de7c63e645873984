import type { Outcome } from '@suqiu/case';
import { claims, type Delayed, type Plot } from './plan';
import type { PlannedCommand } from './synthetic-case';

const hours = 60;
const days = 24 * hours;

const progresses = [
  '已到现场查看，正在联系相关责任方，预计三个工作日内有结果。',
  '已约双方见面协商，等待对方提供材料。',
  '已列入本周巡查计划，后续进展将及时告知。',
];
const confirmed = [
  '经现场核查，诉求人反映的情况与实际一致，留有照片和笔录。',
  '调取台账和监控后确认，反映的问题确实存在。',
  '走访周边住户和经营者，多人证实该情况。',
];
const partly = ['现场核查时部分情况已不存在，其余与反映一致。', '反映的时间段与记录有出入，问题本身存在。'];
const unfounded = ['两次到场均未发现所反映的情况，相关记录也未见异常。', '经核对材料，实际情况与反映不符。'];
const withoutBasis = [
  '诉求有其合理之处，现行规定暂无支持的依据，已向诉求人说明。',
  '涉及合同约定，行政部门无权直接处置，已告知可通过民事途径解决。',
];

/** From acknowledging to resolving; rarely the centre is not content and all begins anew. */
export function handle(plot: Plot): Delayed[] {
  const { chance } = plot;
  const rejected: PlannedCommand = {
    command: 'reject-closure',
    reasonCode: chance.pick(['replyMissesMatter', 'notSolved']),
    explanation: '答复未回应诉求人的主要要求，请补充办理后再报。',
  };
  const again = chance.percent(5) ? [[chance.between(30, 6 * hours), rejected] as Delayed, ...round(plot)] : [];
  return [...round(plot), ...again, [chance.between(20, 8 * hours), { command: 'approve-closure' }]];
}

/** One unit's work from the beginning, as after each dispatch, rejection and reopening. */
export function round(plot: Plot): Delayed[] {
  const { chance } = plot;
  return [
    [chance.between(5, 5 * hours), { command: 'acknowledge-assignment' }],
    [chance.between(10, 10 * hours), contact(plot)],
    ...(chance.percent(15)
      ? [[chance.between(4 * hours, 2 * days), { command: 'report-interim', progress: chance.pick(progresses) }] as Delayed]
      : []),
    ...(claims(plot) ? [[chance.between(2 * hours, 3 * days), findings(plot)] as Delayed] : []),
    [chance.between(20, 2 * days), resolution(plot)],
  ];
}

function contact({ anonymous, chance }: Plot): PlannedCommand {
  if (anonymous) return { command: 'record-missing-first-contact', reasonCode: 'anonymous', explanation: '诉求人匿名，未留联系方式。' };
  if (chance.percent(92))
    return { command: 'make-first-contact', method: chance.pick(['telephone', 'telephone', 'telephone', 'visit', 'sms']) };
  return { command: 'record-missing-first-contact', reasonCode: 'noAnswer', explanation: '不同时段拨打三次均无人接听，已发短信告知。' };
}

function findings({ chance }: Plot): PlannedCommand {
  const fact = chance.weighted({ confirmed: 65, partlyConfirmed: 22, unfounded: 13 });
  const claim = fact === 'unfounded' ? 'reasonableWithoutBasis' : chance.weighted({ lawfulAndReasonable: 80, reasonableWithoutBasis: 20 });
  return {
    command: 'record-findings',
    fact,
    factExplanation: chance.pick({ confirmed, partlyConfirmed: partly, unfounded }[fact]),
    claim,
    claimExplanation: claim === 'lawfulAndReasonable' ? '诉求有明确的法规依据，应予支持。' : chance.pick(withoutBasis),
    siteVisited: chance.percent(70),
  };
}

function resolution(plot: Plot): PlannedCommand {
  const { chance, matter, slots } = plot;
  const outcome: Outcome = claims(plot)
    ? chance.weighted({ solved: 62, explained: 28, excessive: 4, unsolved: 6 })
    : chance.weighted({ explained: 70, noted: 30 });
  const done = slots.fill(matter.done);
  const reply = {
    solved: `您好，您反映的“${slots.fill(matter.title)}”已办理：${done}。感谢您的监督。`,
    explained: `您好，关于您反映的事项，${done}，具体情况已向您说明。`,
    noted: `您好，您的意见已收悉，${done}。`,
    excessive: '您好，经研究，您提出的补偿要求超出规定标准，现有政策无法支持，请您理解。',
    unsolved: `您好，${done}，因涉及多方协调，短期内难以完全解决，我们将持续跟进。`,
  }[outcome];
  return { command: 'resolve-assignment', outcome, reply, replyMethod: chance.pick(['telephone', 'telephone', 'online', 'visit']) };
}
