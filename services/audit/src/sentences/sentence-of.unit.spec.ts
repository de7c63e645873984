import {
  type EventData,
  type EventType,
  eventTypes,
  foldOrganisation,
  emptyOrganisation,
  type LedgerEvent,
  type OrganisationEvent,
} from '@suqiu/case';
import { aCase, anEvent, lead, support, unitRegistered } from '@suqiu/testing';
import { samples } from '../testing/samples';
import { namesFor, sentenceOf } from './index';

const organisation = foldOrganisation(emptyOrganisation, [
  unitRegistered('unit-lead', { name: { zh: '区城管执法局', en: 'City Management' } }),
  unitRegistered('unit-support', { name: { zh: '长白新村街道', en: 'Changbai Xincun Subdistrict' }, area: '310110013' }),
] satisfies OrganisationEvent[]);
const dispatched = aCase().dispatched({ assignments: [lead(), support()] });
const names = namesFor(organisation, dispatched.events);
const tell = (event: LedgerEvent) => sentenceOf(event, names);
const told = (type: EventType, at: 0 | 1) => tell(anEvent<EventType>(type, samples[type][at]));

const types = Object.keys(eventTypes) as EventType[];

/** Left out on purpose: ids that mean nothing to a reader, and a policy's figures, which its own page shows. */
const untold: Partial<Record<EventType, readonly string[]>> = {
  'intake.CaseRegistered': ['requesterSubject'],
  'intake.CaseMerged': ['intoCaseId'],
  'dispatch.DepartmentsCalledOut': ['callOutId'],
  'dispatch.CallOutDeclineJudged': ['callOutId'],
  'dispatch.CallOutClosed': ['callOutId'],
  'department.CheckedIn': ['callOutId'],
  'department.CallOutDeclined': ['callOutId'],
  'dispatch.SupervisionOpened': ['supervisionId'],
  'dispatch.SupervisionClosed': ['supervisionId'],
  'department.SupervisionAnswered': ['supervisionId'],
  'department.SupportRequested': ['supportId'],
  'dispatch.SupportAssigned': ['supportId'],
  'dispatch.SupportRefused': ['supportId'],
  'dispatch.ClockWarned': ['clockId', 'assignmentId'],
  'dispatch.ClockBreached': ['clockId', 'assignmentId'],
  'dispatch.IntakePolicyPublished': ['certainScore', 'certainLead', 'duplicates'],
  'feedback.NoticeSent': ['noticeId'],
  'feedback.NoticeFailed': ['noticeId'],
  'feedback.NoticeRepeated': ['noticeId'],
};

describe('a sentence', () => {
  it.each(types)('tells every clear fact of %s in both languages', (type) => {
    const [first, second] = samples[type] as readonly [object, object];
    for (const field of new Set([...Object.keys(first), ...Object.keys(second)])) {
      const changed = { ...first, [field]: (second as Record<string, unknown>)[field] };
      if (!Object.hasOwn(second, field)) delete (changed as Record<string, unknown>)[field];
      const before = told(type, 0);
      const after = tell(anEvent(type, changed as EventData[EventType]));
      const isUntold = untold[type]?.includes(field) ?? false;
      expect([type, field, after.zh === before.zh, after.en === before.en]).toEqual([type, field, isUntold, isUntold]);
    }
  });

  it.each(types)('of %s has no gap, and no punctuation of the other language', (type) => {
    for (const at of [0, 1] as const) {
      const { zh, en } = told(type, at);
      expect(zh).toMatch(/^\p{Script=Han}.*。$/u);
      expect(en).toMatch(/^[A-Z].*\.$/u);
      expect(`${zh}${en}`).not.toMatch(/undefined|null|NaN|\[object/);
      expect(en).not.toMatch(/[（）、；：，。]/u);
    }
  });

  it.each<[EventType, 0 | 1, string, string]>([
    [
      'intake.CaseRegistered',
      0,
      '受理员登记 SQ-310110-20260302-000001：个人经电话提出的投诉；属 310110；地点 长白新村街道（310110013）。',
      'Operator registered SQ-310110-20260302-000001: complaint of a person by telephone; district 310110; place Changbai Xincun Subdistrict (310110013).',
    ],
    [
      'intake.CaseRegistered',
      1,
      '受理员登记 SQ-310109-20260302-000002：企业（匿名）经APP提出的求助；属 310109；地点 310109；紧急程度 紧急；全程保密；被反映单位 区城管执法局；可能重复 SQ-310109-20260301-000009；提示 电话号码格式有误；外部编号 12345 A1；附件 1 件。',
      'Operator registered SQ-310109-20260302-000002: request for assistance of an enterprise (anonymous) by app; district 310109; place 310109; urgency urgent; fully confidential; respondent City Management; possible duplicates: SQ-310109-20260301-000009; warnings: the telephone number has no known shape; external numbers: 12345 A1; attachments: 1.',
    ],
    [
      'intake.CaseSupplemented',
      1,
      '受理员补充诉求；SQ-310110-20260303-000007 并入；外部编号 12345 A2；附件 1 件。',
      'Operator supplemented the case; merged in: SQ-310110-20260303-000007; external numbers: 12345 A2; attachments: 1.',
    ],
    [
      'intake.CaseRoutedOut',
      1,
      '受理员不予受理：紧急专线事项；告知渠道 拨打 119；受理口径第 2 版；依据 正文有“着火”，情况紧急：拨打 119（规则 fire）。',
      'Operator routed out: matter for an emergency line; told: call 119; intake policy version 2; because the text says “着火”, which is urgent: call 119 (rule fire).',
    ],
    [
      'dispatch.CaseTriaged',
      0,
      '派单员甄别为超出街镇能力；由条线部门主办；目录第 3 版；机构第 5 版；规则第 2 版；受理口径第 1 版。',
      "Dispatcher sorted the case: beyond the subdistrict's means; a line department leads; catalogue version 3; organisation version 5; rules version 2; intake policy version 1.",
    ],
    [
      'dispatch.JointReviewHeld',
      1,
      '派单员会商确定主办 长白新村街道；协办 区城管执法局；参加单位 区城管执法局、长白新村街道；依据 因权属不清会商。',
      'Dispatcher held a joint review, which fixed Changbai Xincun Subdistrict as lead; support: City Management; present: City Management, Changbai Xincun Subdistrict; because a review was needed for unclear ownership.',
    ],
    [
      'dispatch.RoutingRulesPublished',
      0,
      '派单员发布310109的分派规则；依次为 first；自 2026-01-01 起；来源 规则一；假定口径。',
      'Dispatcher published the routing rules of 310109; in their order: first; from 2026-01-01 on; source: 规则一; assumed.',
    ],
    [
      'dispatch.CaseDispatched',
      0,
      '派单员派单：主办 区城管执法局；按目录；目录条目 entry-1；办理层级 简单；目录第 3 版；机构第 5 版；规则第 2 版；时限口径第 1 版，日历第 2、0（310110）版，办公时间第 3 版。',
      'Dispatcher dispatched to City Management (lead); chosen by the catalogue; catalogue entry entry-1; tier: simple; catalogue version 3; organisation version 5; rules version 2; clock policy version 1, calendar versions 2 and 0 (310110), hours version 3.',
    ],
    [
      'department.FindingsRecorded',
      0,
      '经办人（区城管执法局）为区城管执法局记录认定：事实属实；诉求合理合法；已现场查看。',
      'Handler (City Management) recorded findings for City Management: fact confirmed; claim lawful and reasonable; site visited.',
    ],
    [
      'department.AssignmentResolved',
      1,
      '经办人（区城管执法局）办结长白新村街道的工单：解释说明；答复方式 线上；附件 1 件。',
      'Handler (City Management) resolved the assignment of Changbai Xincun Subdistrict: explained; reply method: online; attachments: 1.',
    ],
    [
      'feedback.FollowUpRecorded',
      0,
      '回访员回访（第 1 轮第 1 次，电话）：接通；先行联系 是；解决 是；结果 满意；态度 基本满意。',
      'Follow-up officer followed up (round 1, attempt 1, telephone): reached; contacted first: yes; resolved: yes; result: satisfied; attitude: mostly satisfied.',
    ],
    [
      'department.AssignmentHandedOver',
      1,
      '经办人（区城管执法局）将长白新村街道的工单移交给 person-2；原由 person-1 承办。',
      'Handler (City Management) handed the assignment of Changbai Xincun Subdistrict over to person-2; held by person-1 until then.',
    ],
    [
      'dispatch.DeputyNamed',
      1,
      '派单员岗位 post-2 的B角由 person-3 担任；自 2026-02-01 起；来源 安排二；假定口径；至 2027-01-01 止。',
      'Dispatcher named person-3 deputy of post post-2; from 2026-02-01 on; source: 安排二; assumed; until 2027-01-01.',
    ],
    [
      'dispatch.AbsenceRecorded',
      0,
      '派单员记录 person-1 自 2026-03-01 起不在岗；2026-03-09 返岗；事由 请假；来源 假条一。',
      'Dispatcher recorded that person-1 is absent from 2026-03-01 on; present again on 2026-03-09; reason: on leave; source: 假条一.',
    ],
    [
      'dispatch.UnitEnded',
      0,
      '派单员撤销单位 区城管执法局（unit-lead）；由 长白新村街道 承接；自 2026-01-01 起；来源 批复一。',
      'Dispatcher ended unit City Management (unit-lead); succeeded by Changbai Xincun Subdistrict; from 2026-01-01 on; source: 批复一.',
    ],
    [
      'dispatch.CalendarYearPublished',
      0,
      '派单员发布 2026 年节假日安排；通知 国办发明电〔2025〕7号（2025-11-04 印发）；放假 2026-01-01、2026-01-02；调休上班 2026-01-04；自 2025-11-04 起；来源 通知一。',
      'Dispatcher published the calendar of 2026; notice 国办发明电〔2025〕7号 of 2025-11-04; off: 2026-01-01, 2026-01-02; worked: 2026-01-04; from 2025-11-04 on; source: 通知一.',
    ],
    [
      'dispatch.LocalClosurePublished',
      1,
      '派单员撤销停办 flood；事由 内涝；通知 沪府办〔2026〕10号（2026-07-21 印发）；网址 https://www.shanghai.gov.cn/notice；自 2026-07-22 起；来源 通知四；假定口径。',
      'Dispatcher withdrew closure flood; reason: flood; notice 沪府办〔2026〕10号 of 2026-07-21; at https://www.shanghai.gov.cn/notice; from 2026-07-22 on; source: 通知四; assumed.',
    ],
    [
      'dispatch.UnitHoursSet',
      0,
      '派单员设定 区城管执法局（unit-lead）的办公时间；周一 09:00–12:00和13:30–17:00、周二 09:00–17:00；自 2026-01-01 起；来源 公告一。',
      'Dispatcher set the hours of City Management (unit-lead); Monday 09:00–12:00 and 13:30–17:00, Tuesday 09:00–17:00; from 2026-01-01 on; source: 公告一.',
    ],
    [
      'dispatch.ClockPolicyPublished',
      1,
      '派单员发布时限口径 一五十三十（street-151030）；区划 310110013；办结时限；自 2026-02-01 起；来源 口径二；假定口径。',
      'Dispatcher published the clock policy One, five, ten, thirty (street-151030); areas: 310110013; time to resolve; from 2026-02-01 on; source: 口径二; assumed.',
    ],
    [
      'dispatch.ClockBreached',
      1,
      '派单员超期：长白新村街道先行联系时限（口径 street-151030，第 2 次计算），到期 2026-03-02 23:59；晚 3 分钟记下。',
      'Dispatcher recorded that time ran out: time to first contact of Changbai Xincun Subdistrict (policy street-151030, answer 2), due 2026-03-02 23:59; noticed 3 minutes late.',
    ],
    [
      'dispatch.DueTimeRevised',
      0,
      '派单员重算时限：放假通知发布；时限口径第 1 版，日历第 11、21（310110）版，办公时间第 31 版；city-1515/resolve/case/2 由 2026-03-01 23:59 改为 2026-03-02 23:59。',
      'Dispatcher revised due times: a calendar was published; clock policy version 1, calendar versions 11 and 21 (310110), hours version 31; city-1515/resolve/case/2 from 2026-03-01 23:59 to 2026-03-02 23:59.',
    ],
    [
      'dispatch.ClockPaused',
      1,
      '派单员暂停区城管执法局计时：现场无法进入。',
      'Dispatcher paused the clocks of City Management: the site cannot be entered.',
    ],
    [
      'dispatch.TierChanged',
      1,
      '派单员办理层级由跨部门改为疑难：历史遗留。',
      'Dispatcher changed the tier from cross-department to hard: a legacy matter.',
    ],
    [
      'department.ExtensionRequested',
      1,
      '经办人（区城管执法局）为长白新村街道申请延期 10 个工作日（第 2 次）：施工周期；无需本单位负责人审核（机构第 5 版）；附件 1 件。',
      "Handler (City Management) asked for 10 more working days for Changbai Xincun Subdistrict (no. 2): works take time; the unit's leader is not asked (organisation version 5); attachments: 1.",
    ],
    [
      'department.ReturnWithheld',
      1,
      '经办人（区城管执法局）代表长白新村街道不同意退单（全件第 2 次）；依据 退单理由不成立：属本单位职责。',
      "Handler (City Management) withheld the return by Changbai Xincun Subdistrict (no. 2 of the case); because the return is not justified: within the unit's powers.",
    ],
    [
      'dispatch.ReturnAdjudicated',
      1,
      '派单员终审驳回长白新村街道退单（全件第 4 次），不得再退；申请理由 重复；依据 退单理由不成立：首接负责。',
      'Dispatcher ruled against the return by Changbai Xincun Subdistrict (no. 4 of the case), for good; asked for as: duplicate; because the return is not justified: the first to receive it leads.',
    ],
    [
      'department.ResolutionSubmitted',
      0,
      '经办人（区城管执法局）提交区城管执法局的办结：实际解决；答复方式 电话；机构第 4 版。',
      'Handler (City Management) submitted how City Management would resolve its assignment: solved; reply method: telephone; organisation version 4.',
    ],
    [
      'dispatch.UnitStepsSet',
      0,
      '派单员设定 区城管执法局（unit-lead）的本单位审核步骤；退单 是、延期 否、办结 否；自 2026-01-01 起；来源 制度一。',
      'Dispatcher set for what the leader of City Management (unit-lead) is asked first; returns: yes, extensions: no, resolutions: no; from 2026-01-01 on; source: 制度一.',
    ],
    [
      'dispatch.ExtensionGranted',
      0,
      '派单员同意区城管执法局延期 5 个工作日（第 1 次）；告知诉求人：电话。',
      'Dispatcher granted City Management 5 more working days (no. 1); requester told: telephone.',
    ],
  ])('of %s (%i) reads as written here', (type, at, zh, en) => {
    expect(told(type, at)).toEqual({ zh, en });
  });

  it('names a category in each language', () => {
    const { zh, en } = told('intake.CaseClassified', 1);
    expect([zh, en]).toEqual([expect.stringContaining('噪声扰民（noise，第 2 版）'), expect.stringContaining('Noise (noise, version 2)')]);
    expect(en.replace(/“[^”]*”/gu, '')).not.toMatch(/\p{Script=Han}/u);
  });

  it('names the policy that made the system act', () => {
    const event = anEvent('dispatch.ClosureApproved', { round: 1 }, { actor: { id: 'policy-demonstration', role: 'system' } });
    expect(tell(event)).toEqual({
      zh: '系统（policy-demonstration）同意办结（第 1 轮）。',
      en: 'System (policy-demonstration) approved the closure (round 1).',
    });
  });

  it('gives every reason in words, names its units, and shows one that nobody knows as it is stored', () => {
    const reasons = [
      { code: 'UNIT_BY_FUNCTION', params: { function: 'noise', district: '310110', unit: 'unit-lead' } },
      { code: 'OF_ANOTHER_TIME', params: { terms: ['a', 'b'] } },
    ];
    const event = anEvent('dispatch.DispatchDeferred', { reasons, catalogueVersion: 1, organisationVersion: 2 });
    expect(tell(event).zh).toMatch(/依据 310110的 noise 职能由区城管执法局承担；OF_ANOTHER_TIME\(terms=a\+b\)。$/);
    expect(tell(event).en).toMatch(/because City Management has function noise in 310110; OF_ANOTHER_TIME\(terms=a\+b\)\.$/);
  });

  it('says nothing of leaders in what was asked for before they were', () => {
    const { endorsement: _endorsement, organisationVersion: _version, ...before } = samples['department.ReturnRequested'][0];
    const event = anEvent('department.ReturnRequested', { ...before, endorsement: 'notNeeded', organisationVersion: 0 });
    expect(tell(event).zh).toBe('经办人（区城管执法局）为区城管执法局申请退单（全件第 1 次）：非本单位职责。');
  });

  it('lets an id that nobody knows stand for itself', () => {
    const event = anEvent('department.AssignmentAcknowledged', { assignmentId: 'gone' });
    expect(tell(event).zh).toBe('经办人（区城管执法局）签收gone的工单。');
  });

  it('looks at no sealed part and names no person', () => {
    const sealed = {
      reply: { subject: 'subject-9', compartment: 'narrative', keyVersion: 1, alg: 'aes-256-gcm', iv: 'i', ct: 'SECRET', tag: 't' },
    } as const;
    const event = anEvent('department.AssignmentResolved', samples['department.AssignmentResolved'][0], { sealed });
    const { zh, en } = tell(event);
    expect({ zh, en }).toEqual(told('department.AssignmentResolved', 0));
    expect(`${zh}${en}`).not.toMatch(/SECRET|subject-|handler-1/);
  });
});
