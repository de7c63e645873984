/** The cases of the golden export: every event type of the loop, and what is hard to keep byte for byte. All of it is made up. */

/** One command: who sends it, below which address of /api/, with what. `:lead` and `:support` stand for the assignments. */
export type Scene = readonly [who: string, path: string, body?: object];

export interface ScriptedCase {
  readonly name: string;
  readonly registration: object;
  /** `:case` in a path stands for the number of this case, `:first` for that of the first. */
  readonly scenes: readonly Scene[];
}

/** Whoever is found by these in the index of the vault, by name of the case. */
export const identifiers = [
  { kind: 'telephone', value: '13900000001', cases: ['whole', 'repeat'] },
  { kind: 'uscc', value: '91310000MA1FL0000N', cases: ['enterprise'] },
  { kind: 'account', value: 'app:example-account', cases: ['deferred'] },
] as const;

/** Erased after everything: its key is gone, its events stay. */
export const erasedCase = 'withdrawn';

const place = { district: '310110', subdistrict: '310110013' };
const hash = (digit: string): string => digit.repeat(64);
const one = (name: string, other: object, scenes: readonly Scene[] = []): ScriptedCase => ({
  name,
  registration: { channel: 'telephone', kind: 'complaint', requesterType: 'person', place, ...other },
  scenes,
});

const lead = (command: string): string => `department/v1/cases/:case/assignments/:lead/${command}`;
const support = (command: string): string => `department/v1/cases/:case/assignments/:support/${command}`;
const work = (who: string, outcome = 'solved'): readonly Scene[] => [
  [who, lead('acknowledge-assignment')],
  [who, lead('make-first-contact'), { method: 'telephone' }],
  [
    who,
    lead('record-findings'),
    { fact: 'partlyConfirmed', factExplanation: '两次到场，一次属实。', claim: 'lawfulAndReasonable', siteVisited: true },
  ],
  [who, lead('resolve-assignment'), { outcome, reply: '您好，已经处理。', replyMethod: 'telephone', attachments: [file('d')] }],
];
const file = (digit: string): object => ({ hash: hash(digit), bytes: 12_345, mediaType: 'image/jpeg' });

/** Characters that storages like to lose: beyond the first plane, combining, quoted, escaped, of several lines. */
export const oddText = '“𠮷野家”😀👨‍👩‍👧 é=é，\\n 不是换行\n第二行\t"引号" \u00a0\u2028末尾';

const withNoise = { title: '夜里施工噪声', text: `小区北侧工地夜里施工噪声很大。${oddText}` };

export const cases: readonly ScriptedCase[] = [
  one(
    'whole',
    {
      ...withNoise,
      requester: { name: '示例甲', telephone: '13900000001', address: '示例路1号', identityNumber: '11010519491231002X' },
      placeTold: '示例路工地',
      respondentUnitId: '310110-roads',
      externalRefs: [{ system: '12319', number: 'E-1' }],
      attachments: [file('a')],
    },
    [
      [
        'operator',
        'intake/v1/cases/:case/supplement-case',
        { text: '昨晚又到两点。', attachments: [file('b')], externalRefs: [{ system: '12319', number: 'E-2' }] },
      ],
      ['operator', 'intake/v1/cases/:case/classify-case', { category: 'environment.noise' }],
      [
        'operator',
        'intake/v1/cases/:case/mark-case',
        { urgency: 'elevated', confidentiality: 'fromRespondent', professionalClaimant: false },
      ],
      ['dispatcher', 'dispatch/v1/cases/:case/dispatch-case', { useProposal: true }],
      ['subdistrict', support('acknowledge-assignment')],
      ['handler-ecology', lead('acknowledge-assignment')],
      ['handler-ecology', lead('record-missing-first-contact'), { reasonCode: 'noAnswer', explanation: '三次无人接听。' }],
      ['handler-ecology', lead('make-first-contact'), { method: 'visit' }],
      ['handler-ecology', lead('report-interim'), { progress: '已约谈施工方。', attachments: [file('c')] }],
      [
        'handler-ecology',
        lead('record-findings'),
        {
          fact: 'confirmed',
          factExplanation: '夜间超标。',
          claim: 'reasonableWithoutBasis',
          claimExplanation: '补偿没有标准。',
          siteVisited: true,
          attachments: [file('1')],
        },
      ],
      ['handler-ecology', lead('resolve-assignment'), { outcome: 'explained', reply: '您好，已责令停工。', replyMethod: 'telephone' }],
      ['dispatcher', 'dispatch/v1/cases/:case/reject-closure', { reasonCode: 'replyMissesMatter', explanation: '没有说明何时完工。' }],
      ...work('handler-ecology'),
      ['dispatcher', 'dispatch/v1/cases/:case/approve-closure'],
      ['officer', 'feedback/v1/cases/:case/record-follow-up', { method: 'telephone', reached: false }],
      [
        'officer',
        'feedback/v1/cases/:case/record-follow-up',
        {
          method: 'telephone',
          reached: true,
          responded: true,
          resolved: false,
          satisfied: 'dissatisfied',
          attitude: 'neutral',
          remark: '还是很吵。',
          attachments: [file('2')],
        },
      ],
      ['officer', 'feedback/v1/cases/:case/reopen-case', { reasonCode: 'unresolved', explanation: '要求再次到场。' }],
      ...work('handler-ecology'),
      ['dispatcher', 'dispatch/v1/cases/:case/approve-closure'],
      ['officer', 'feedback/v1/cases/:case/record-follow-up', { method: 'sms', reached: true, resolved: true, satisfied: 'satisfied' }],
      ['officer', 'feedback/v1/cases/:case/close-case', { basis: 'followedUp' }],
    ],
  ),
  one('repeat', { ...withNoise, title: '河边噪音', text: '河边跳舞噪音。', requester: { telephone: '+86 139 0000 0001' } }),
  one('automatic', { channel: 'website', title: '夜宵摊很吵', text: '夜宵摊很吵，噪声到半夜。', requester: { name: '示例乙' } }, [
    ['handler-ecology', lead('request-return'), { reasonCode: 'notOurPowers', explanation: '属于占道经营。', attachments: [file('f')] }],
    ['leader-ecology', lead('endorse-return'), { explanation: '同意退单。' }],
    [
      'dispatcher',
      'dispatch/v1/cases/:case/assignments/:lead/refuse-return',
      { reasonCode: 'withinYourPowers', explanation: '噪声归生态。' },
    ],
    ['handler-ecology', lead('request-return'), { reasonCode: 'sharedPowers', explanation: '需要会商。' }],
    ['leader-ecology', lead('endorse-return'), {}],
    ['dispatcher', 'dispatch/v1/cases/:case/assignments/:lead/approve-return'],
    [
      'dispatcher',
      'dispatch/v1/cases/:case/dispatch-case',
      { assignments: [{ unitId: '310110-roads', role: 'lead' }], copyTo: ['310110-centre'], reasonCode: 'fixedByReview' },
    ],
    [
      'dispatcher',
      'dispatch/v1/cases/:case/redispatch-case',
      {
        assignments: [
          { unitId: '310110-ecology', role: 'support' },
          { unitId: '310110013', role: 'lead' },
        ],
        reasonCode: 'agreedByUnits',
      },
    ],
    ...work('subdistrict', 'unsolved'),
  ]),
  one('answered', { kind: 'inquiry', title: '咨询办证', text: '居住证到哪里办。', anonymous: true }, [
    ['operator', 'intake/v1/cases/:case/answer-case', { basis: 'policy', reply: '请到社区事务受理中心。', attachments: [file('e')] }],
  ]),
  one('routed-out', { title: '不服判决', text: '不服法院判决。', requester: { name: '示例丙' } }, [
    ['operator', 'intake/v1/cases/:case/route-out-case', { class: 'litigationOrArbitration', channelTold: 'court' }],
  ]),
  one('original', { title: '路灯不亮', text: '示例路路灯不亮，已经一周，请尽快修好。', requester: { telephone: '13900000002' } }),
  one('merged', { title: '路灯不亮', text: '示例路路灯不亮，已经一周，请尽快修好。', requester: { telephone: '13900000002' } }),
  one('merged-by-hand', { title: '灯坏了', text: '那条路上的路灯又坏了。', requester: { name: '示例丁' } }, [
    ['operator', 'intake/v1/cases/:case/merge-case', { into: ':first' }],
  ]),
  one(
    'withdrawn',
    {
      title: '邻居吵闹',
      text: '楼上很吵。',
      requester: { name: '示例戊', telephone: '13900000003', identityNumber: '110105194912310029' },
    },
    [['operator', 'intake/v1/cases/:case/withdraw-case', { reasonCode: 'settled', explanation: '已经和好。' }]],
  ),
  one('deferred', { channel: 'app', title: '说不清的事', text: '其他事情。', requester: { account: 'example-account' }, place: {} }),
  one(
    'report',
    {
      kind: 'report',
      channel: 'website',
      title: '举报偷排',
      text: '夜里偷排，噪声也大。',
      requester: { name: '示例己', telephone: '13900000004' },
    },
    work('handler-ecology'),
  ),
  one('urgent', { title: '有燃气味', text: '楼道燃气泄漏，路也塌了。', requester: { name: '示例庚' }, confidentiality: 'full' }),
  one(
    'enterprise',
    {
      requesterType: 'enterprise',
      kind: 'praise',
      title: '表扬',
      text: '路修得快，路灯也亮。',
      requester: { name: '示例公司', creditCode: '91310000MA1FL0000N' },
    },
    [
      [
        'dispatcher',
        'dispatch/v1/cases/:case/dispatch-case',
        { assignments: [{ unitId: '310110-roads', role: 'lead' }], reasonCode: 'fixedByReview' },
      ],
      ['handler-roads', lead('acknowledge-assignment')],
      ['handler-roads', lead('make-first-contact'), { method: 'online' }],
      ['handler-roads', lead('resolve-assignment'), { outcome: 'noted', reply: '谢谢。', replyMethod: 'online' }],
      ['dispatcher', 'dispatch/v1/cases/:case/approve-closure'],
      ['officer', 'feedback/v1/cases/:case/close-case', { basis: 'notNeeded' }],
    ],
  ),
];
