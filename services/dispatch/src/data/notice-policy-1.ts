import { both, type NoticePolicy, type NoticeRule, type NoticeTemplate, type Provenance } from '@suqiu/case';

const provenance: Provenance = {
  source: '北京市接诉即办工作条例第十一、十四、十五、二十二条；告知用语、方式和时段为假定口径',
  assumed: true,
  effectiveFrom: '2021-09-24',
};

const words = (template: string, subject: [zh: string, en: string], text: [zh: string, en: string]): NoticeTemplate => ({
  template,
  subject: both(...subject),
  text: both(...text),
});

const templates: readonly NoticeTemplate[] = [
  words(
    'case-registered',
    ['诉求已受理', 'Your request was registered'],
    [
      '【12345】您的诉求已于{day}受理，编号{caseNumber}。我们会派单办理，并把结果告诉您；凭编号和查询码可查进度。',
      '[12345] Your request was registered on {day} as {caseNumber}. It will be handled and you will be told the result; number and query code show its progress.',
    ],
  ),
  words(
    'case-routed-out',
    ['诉求的办理渠道', 'Where your request belongs'],
    [
      '【12345】您的诉求{caseNumber}属{routeOutClass}，不由本热线办理，请通过以下渠道反映：{channelTold}。',
      '[12345] Your request {caseNumber} is a {routeOutClass}, which this hotline does not handle. Please turn to: {channelTold}.',
    ],
  ),
  words(
    'extension-granted',
    ['诉求延期办理', 'Your request takes longer'],
    [
      '【12345】您的诉求{caseNumber}由{unit}办理，因情况复杂延长{days}个工作日，请您谅解。',
      '[12345] Your request {caseNumber}, handled by {unit}, takes {days} more working days.',
    ],
  ),
  words(
    'closure-approved',
    ['诉求已办结', 'Your request was handled'],
    [
      '【12345】您的诉求{caseNumber}已办结，我们将回访听取您的意见。',
      '[12345] Your request {caseNumber} was handled. We will call to ask how it went.',
    ],
  ),
  words(
    'case-closed',
    ['诉求已结案', 'Your request was closed'],
    [
      '【12345】您的诉求{caseNumber}已结案。如有新情况，请再次来电。',
      '[12345] Your request {caseNumber} was closed. Please call again if anything new happens.',
    ],
  ),
  words(
    'case-dispatched',
    ['新工单', 'New assignment'],
    ['诉求{caseNumber}已派给{unit}（{role}），请签收办理。', 'Case {caseNumber} was dispatched to {unit} ({role}). Please acknowledge it.'],
  ),
  words(
    'clock-warned',
    ['时限将到', 'Time runs out'],
    ['诉求{caseNumber}：{unit}{clock}将于{dueAt}到期，请抓紧办理。', 'Case {caseNumber}: {clock} of {unit} runs out at {dueAt}.'],
  ),
  words(
    'clock-breached',
    ['已超期', 'Time ran out'],
    ['诉求{caseNumber}：{unit}{clock}已于{dueAt}到期，现已超期。', 'Case {caseNumber}: {clock} of {unit} ran out at {dueAt}.'],
  ),
  words(
    'return-approved',
    ['退单已同意', 'Return approved'],
    ['诉求{caseNumber}：{unit}的退单申请已获同意。', 'Case {caseNumber}: the return asked for by {unit} was approved.'],
  ),
  words(
    'return-refused',
    ['退单被驳回', 'Return refused'],
    [
      '诉求{caseNumber}：{unit}的退单申请被驳回，请继续办理。',
      'Case {caseNumber}: the return asked for by {unit} was refused. Please go on handling it.',
    ],
  ),
  words(
    'departments-called-out',
    ['吹哨', 'Call-out'],
    [
      '{caller}就诉求{caseNumber}吹哨（{callOutType}），请{unit}报到。',
      '{caller} calls {unit} out to case {caseNumber} ({callOutType}). Please check in.',
    ],
  ),
];

const toRequester = (on: NoticeRule['on'], template: string): NoticeRule => ({ on, to: 'requester', template, channels: ['sms'] });
const toUnit = (on: NoticeRule['on'], template: string): NoticeRule => ({ on, to: 'unit', template, channels: ['inApp', 'email'] });

const policy: NoticePolicy = {
  templates,
  rules: [
    toRequester('intake.CaseRegistered', 'case-registered'),
    { ...toRequester('intake.CaseRoutedOut', 'case-routed-out'), always: true },
    toRequester('dispatch.ExtensionGranted', 'extension-granted'),
    toRequester('dispatch.ClosureApproved', 'closure-approved'),
    toRequester('feedback.CaseClosed', 'case-closed'),
    toUnit('dispatch.CaseDispatched', 'case-dispatched'),
    toUnit('dispatch.CaseRedispatched', 'case-dispatched'),
    toUnit('dispatch.ClockWarned', 'clock-warned'),
    toUnit('dispatch.ClockBreached', 'clock-breached'),
    toUnit('dispatch.ReturnApproved', 'return-approved'),
    toUnit('dispatch.ReturnRefused', 'return-refused'),
    { ...toUnit('dispatch.DepartmentsCalledOut', 'departments-called-out'), atAnyHour: true },
  ],
  quietHours: { from: '21:00', to: '08:00', daysOff: true },
  retryMinutes: [1, 5, 15, 60, 240],
};

/** The first policy of who is told what (假定口径), written on an empty ledger only. */
export const firstNoticePolicy = { policy, provenance } as const;
