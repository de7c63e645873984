import { type Bilingual, both } from '../bilingual';
import type { Limit } from '../events';
import { pauseReasonLabels, tierLabels } from '../labels';
import { shanghaiMinute } from '../shanghai-day';
import type { LimitUnit } from '../vocabulary';
import type { ClockStep, DayReason } from './explain-clock';

const units: Readonly<Record<LimitUnit, Bilingual>> = {
  minute: both('分钟', 'minutes'),
  hour: both('小时', 'hours'),
  workingDayHour: both('小时（工作日内）', 'hours of working days'),
  workingHour: both('个工作小时', 'working hours'),
  calendarDay: both('个自然日', 'calendar days'),
  workingDay: both('个工作日', 'working days'),
};

const reasons: Readonly<Record<DayReason, Bilingual>> = {
  startDay: both('起算当日不计（民法典第二百零一条）', 'the day it starts on is not counted (Civil Code, art. 201)'),
  paused: both('暂停', 'paused'),
  workingDay: both('工作日', 'working day'),
  makeUpWorkday: both('调休上班', 'make-up workday'),
  weekend: both('周末', 'weekend'),
  holiday: both('法定节假日', 'public holiday'),
  closure: both('停办', 'closed'),
  provisional: both('暂按周一至周五计', 'counted from Monday to Friday for now'),
};

/** A limit in words: 5 个工作日 · 5 working days. */
export const limitText = ({ n, unit }: Limit): Bilingual => both(`${n} ${units[unit].zh}`, `${n} ${units[unit].en}`);

/** One step of a derivation as a sentence in each language. */
export function stepText(step: ClockStep): Bilingual {
  switch (step.step) {
    case 'start': {
      const { by, rehandling } = step;
      const at = shanghaiMinute(by.at);
      return both(
        `自 ${at}（第 ${by.version} 件事）起算${rehandling ? '，重新办理' : ''}`,
        `starts at ${at} with event ${by.version}${rehandling ? ', handled anew' : ''}`,
      );
    }
    case 'limit': {
      const { limit, tier, policy, policyVersion, source, assumed, by } = step;
      const what = limit ? limitText(limit) : both('不设时限', 'no limit');
      return both(
        `第 ${by.version} 件事起：${what.zh}（${tierLabels[tier].zh}；口径 ${policy} 第 ${policyVersion} 版，来源 ${source}${assumed ? '，假定口径' : ''}）`,
        `from event ${by.version} on: ${what.en} (${tierLabels[tier].en}; policy ${policy} version ${policyVersion}, source ${source}${assumed ? ', assumed' : ''})`,
      );
    }
    case 'pause': {
      const reason = pauseReasonLabels[step.reasonCode];
      const [from, to] = [shanghaiMinute(step.from.at), step.to && shanghaiMinute(step.to.at)];
      return both(`${from} 至 ${to ?? '今'} 暂停：${reason.zh}`, `paused from ${from} to ${to ?? 'now'}: ${reason.en}`);
    }
    case 'extension':
      return both(
        `第 ${step.by.version} 件事：延期 ${step.n}（第 ${step.nth} 次）`,
        `event ${step.by.version}: extended by ${step.n} (no. ${step.nth})`,
      );
    case 'revision':
      return both(`第 ${step.by.version} 件事：按新的日历、口径重算`, `event ${step.by.version}: reckoned anew with other versions`);
    case 'days': {
      const span = step.from === step.to ? step.from : `${step.from} … ${step.to}`;
      const { zh, en } = reasons[step.why];
      const notice = step.notice === undefined ? both('', '') : both(`（${step.notice}）`, ` (${step.notice})`);
      return both(
        `${span} ${zh}${notice.zh}：${step.counts ? `计 ${step.days} 日` : '不计'}`,
        `${span} ${en}${notice.en}: ${step.counts ? `counts ${step.days}` : 'does not count'}`,
      );
    }
    case 'sum': {
      const total = limitText(step.total);
      const due = step.dueAt === undefined ? both('暂停中，未定', 'open while paused') : shanghaiTwice(step.dueAt);
      return both(`合计 ${total.zh} → 到期 ${due.zh}`, `${total.en} in all → due ${due.en}`);
    }
    case 'calendar': {
      const { calendarVersion, localCalendarVersion, provisional } = step;
      return both(
        `日历第 ${calendarVersion} 版，本地停办第 ${localCalendarVersion} 版${provisional ? '；暂定：该年放假通知未发布，发布后重算' : ''}`,
        `calendar version ${calendarVersion}, local closures version ${localCalendarVersion}${provisional ? '; provisional: the notice of that year is not published, then it is reckoned anew' : ''}`,
      );
    }
    case 'stop': {
      const at = shanghaiMinute(step.by.at);
      return step.how === 'met'
        ? both(`${at}（第 ${step.by.version} 件事）完成`, `done at ${at} with event ${step.by.version}`)
        : both(`${at}（第 ${step.by.version} 件事）不再要求`, `no longer asked for since ${at}, event ${step.by.version}`);
    }
  }
}

const shanghaiTwice = (instant: string): Bilingual => both(shanghaiMinute(instant), shanghaiMinute(instant));
