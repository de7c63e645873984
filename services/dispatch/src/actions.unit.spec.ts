import { allowedActions } from '@suqiu/case';
import { aCase, type CaseHistory, lead } from '@suqiu/testing';
import { dispatchActions } from './actions';
import { who } from './testing/ground';

const enabled = (history: CaseHistory, by = who()) =>
  allowedActions(dispatchActions, history.state, by).flatMap(({ command, enabled: now }) => (now ? [command] : []));

/** As long as nobody says it is done. */
const sorting = ['triage-case', 'hold-joint-review'] as const;
const timing = ['pause-clock', 'change-tier'] as const;
const resolved = aCase().dispatched().resolved();
/** What may be done to every case that goes on. */
const tracking = ['enlist-hard-case', 'shelve-case'];

describe('what a dispatcher may do', () => {
  it.each([
    ['a case that waits for its units', aCase(), [...sorting, 'dispatch-case', ...tracking, 'escalate-case']],
    [
      'a case that units work on',
      aCase().dispatched(),
      [...sorting, 'redispatch-case', ...timing, 'urge-handling', 'open-supervision', ...tracking, 'escalate-case'],
    ],
    [
      'a return that was asked',
      aCase().dispatched().returnRequested(),
      [
        ...sorting,
        'redispatch-case',
        'approve-return',
        'refuse-return',
        ...timing,
        'urge-handling',
        'open-supervision',
        ...tracking,
        'escalate-case',
      ],
    ],
    [
      'a return asked under supervision',
      aCase().dispatched().returnRequested().supervisionOpened(),
      [
        ...sorting,
        'redispatch-case',
        'refuse-return',
        ...timing,
        'urge-handling',
        'open-supervision',
        'close-supervision',
        ...tracking,
        'escalate-case',
      ],
    ],
    [
      'support that was asked for',
      aCase().dispatched().supportRequested(),
      [
        ...sorting,
        'redispatch-case',
        'assign-support',
        'refuse-support',
        ...timing,
        'urge-handling',
        'open-supervision',
        ...tracking,
        'escalate-case',
      ],
    ],
    [
      'an extension that was asked',
      aCase().dispatched().acknowledged().extensionRequested(),
      [
        ...sorting,
        'redispatch-case',
        'grant-extension',
        'refuse-extension',
        ...timing,
        'urge-handling',
        'open-supervision',
        ...tracking,
        'escalate-case',
      ],
    ],
    [
      'a return that waits for the leader of the unit',
      aCase().dispatched().returnRequested({ endorsement: 'awaited' }),
      [...sorting, 'redispatch-case', ...timing, 'urge-handling', 'open-supervision', ...tracking, 'escalate-case'],
    ],
    [
      'a third return',
      aCase().dispatched().returnRequested({ nth: 3 }),
      [...sorting, 'redispatch-case', ...timing, 'urge-handling', 'open-supervision', ...tracking, 'escalate-case'],
    ],
    [
      'a case whose clocks stand still',
      aCase().dispatched().clockPaused(),
      [...sorting, 'redispatch-case', 'resume-clock', 'change-tier', 'urge-handling', 'open-supervision', ...tracking, 'escalate-case'],
    ],
    ['a case that every lead resolved', resolved, ['approve-closure', 'reject-closure', 'open-supervision', ...tracking]],
    [
      'a resolved case under supervision',
      resolved.supervisionOpened(),
      ['reject-closure', 'open-supervision', 'close-supervision', ...tracking],
    ],
    ['a resolved case that is shelved', resolved.shelved(), ['reject-closure', 'open-supervision', 'enlist-hard-case', 'unshelve-case']],
    [
      'a resolved case that is hard',
      resolved.hardCaseListed(),
      ['approve-closure', 'reject-closure', 'open-supervision', 'track-hard-case', 'release-hard-case', 'shelve-case'],
    ],
    ['a case in follow-up', resolved.closureApproved(), ['open-supervision', ...tracking]],
    ['a case that is closed', resolved.closureApproved().closed(), []],
    ['a case that ended', aCase().withdrawn(), []],
    [
      'a refusal that was asked',
      aCase().calledOut().callOutDeclined(),
      [...sorting, 'dispatch-case', 'judge-call-out-decline', ...tracking, 'escalate-case'],
    ],
  ] as const)('%s', (_, history, commands) => {
    expect(enabled(history)).toStrictEqual(commands);
  });

  it('and a supervisor: to urge, supervise and track, and nothing else', () => {
    const supervisor = who({ role: 'supervisor' });
    expect(enabled(aCase().dispatched().returnRequested().supportRequested(), supervisor)).toStrictEqual([
      'urge-handling',
      'open-supervision',
      ...tracking,
    ]);
    expect(enabled(resolved.supervisionOpened(), supervisor)).toStrictEqual(['open-supervision', 'close-supervision', ...tracking]);
  });

  it('with a warning before a closure is approved while support is unfinished', () => {
    const warnings = (history: CaseHistory) =>
      allowedActions(dispatchActions, history.state, who()).flatMap(({ command, warning }) => (warning ? [[command, warning]] : []));
    const supported = aCase().dispatched().supportRequested().supportAssigned();
    expect(warnings(supported.resolved({ assignmentId: 'assignment-1' }))).toStrictEqual([['approve-closure', 'SUPPORT_UNFINISHED']]);
    expect(warnings(supported.supportGiven().resolved({ assignmentId: 'assignment-1' }))).toStrictEqual([]);
    expect(warnings(supported)).toStrictEqual([]);
  });

  it.each([
    ['a case in its area', aCase(), ['call-out-departments']],
    ['a case it called departments to', aCase().calledOut(), ['call-out-departments', 'close-call-out']],
    ['a call-out it closed', aCase().calledOut().callOutClosed(), ['call-out-departments']],
    ['a closed case', aCase().calledOut().dispatched().resolved().closureApproved().closed(), ['close-call-out']],
    ['a case it works on', aCase().dispatched({ assignments: [lead('a', '310110013')] }), ['call-out-departments', 'escalate-case']],
    ['a case elsewhere', aCase({ place: { district: '310110', subdistrict: '310110001' } }), []],
  ] as const)('and a subdistrict to %s', (_, history, commands) => {
    expect(enabled(history, who({ role: 'subdistrict', unitId: '310110013' }))).toStrictEqual(commands);
  });

  it('and a supervisor to a third return', () => {
    const third = aCase().dispatched().returnRequested({ nth: 3 });
    const always = ['urge-handling', 'open-supervision', ...tracking];
    expect(enabled(third, who({ role: 'supervisor' }))).toStrictEqual(['adjudicate-return', ...always]);
    expect(enabled(aCase().dispatched().returnRequested(), who({ role: 'supervisor' }))).toStrictEqual(always);
  });

  it('is nothing for other roles, with the reason', () => {
    const actions = allowedActions(dispatchActions, aCase().state, who({ role: 'handler' }));
    expect(new Set(actions.map((action) => action.reason))).toStrictEqual(new Set(['ROLE_NOT_ALLOWED']));
  });
});
