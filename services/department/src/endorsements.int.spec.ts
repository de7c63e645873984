import { randomUUID } from 'node:crypto';
import { chinaPublications } from '@suqiu/calendar';
import { caseStream } from '@suqiu/case';
import {
  aCase,
  aClockPolicy,
  aClockRule,
  anEvent,
  type CaseHistory,
  codeOf,
  lead,
  type RunningService,
  startService,
  unitRegistered,
  user,
} from '@suqiu/testing';
import { departmentDefinition, DepartmentModule } from '.';

let service: RunningService;
let cases = 0;
const clock = { aheadMs: 0, now: () => new Date(Date.now() + clock.aheadMs) };
const strict = 'unit-strict';

beforeAll(async () => {
  const at = (unitId: string) => ({ unitId, district: '310110' });
  service = await startService({
    clock,
    definition: departmentDefinition,
    module: DepartmentModule,
    users: [
      user('handler', 'handler', at('unit-lead')),
      user('leader', 'unitLeader', at('unit-lead')),
      user('strict-handler', 'handler', at(strict)),
      user('strict-leader', 'unitLeader', at(strict)),
    ],
  });
  const about = { source: '假定', assumed: true, effectiveFrom: '2026-01-01' };
  const all = { returns: true, extensions: true, resolutions: true };
  await service.told([
    unitRegistered('unit-lead'),
    unitRegistered(strict),
    anEvent('dispatch.UnitStepsSet', { unitId: strict, endorsement: all, ...about }),
  ]);
  const year = chinaPublications.at(-1)!;
  await service.told([
    anEvent('dispatch.CalendarYearPublished', { ...year, source: year.notice, assumed: false, effectiveFrom: year.publishedOn }),
  ]);
  const window = aClockRule({ clock: 'return', scope: 'assignment', limits: [{ limit: { n: 2, unit: 'workingDay' } }], pausable: false });
  const resolve = aClockRule({ extension: { atMost: 10, times: 1 } });
  await service.told([anEvent('dispatch.ClockPolicyPublished', { ...aClockPolicy([window, resolve]), ...about })]);
}, 60_000);
afterAll(() => service.stop());

async function dispatched(unitId: string, go: (history: CaseHistory) => CaseHistory = (history) => history) {
  cases += 1;
  const number = `SQ-310110-20260302-${String(cases).padStart(6, '0')}`;
  const stream = caseStream(randomUUID());
  const assignmentId = randomUUID();
  await service.told(
    go(aCase({ caseNumber: number, requesterSubject: randomUUID() }, { stream }).dispatched({ assignments: [lead(assignmentId, unitId)] }))
      .events,
  );
  return {
    number,
    stream,
    send: (userId: string, command: string, body?: object) =>
      service.post(userId, `cases/${number}/assignments/${assignmentId}/${command}`, body),
  };
}
const toApprove = async (userId: string) => {
  await service.settled();
  const { body } = await service.get(userId, 'inbox', { view: 'toApprove' });
  const { items, buckets } = body as { items: { caseNumber: string; approvals: string[] }[]; buckets: { toApprove?: number } };
  expect(buckets.toApprove ?? 0).toBe(items.length);
  return items.map(({ caseNumber, approvals }) => [caseNumber, approvals]);
};
const last = async (stream: string) => (await service.history(stream)).at(-1)!;

const ask = { reasonCode: 'wrongPlace', explanation: '属于隔壁区' };
const reply = { outcome: 'solved', reply: '占道已清理', replyMethod: 'visit' };

describe('the leader of a unit', () => {
  it('is asked first of a return, and endorses it', async () => {
    const { number, stream, send } = await dispatched('unit-lead');
    expect((await send('handler', 'request-return', ask)).status).toBe(201);
    expect(await last(stream)).toMatchObject({ data: { endorsement: 'awaited', nth: 1 } });
    expect(await toApprove('leader')).toEqual([[number, ['return']]]);
    expect(codeOf(await send('handler', 'endorse-return', {}))).toEqual([403, 'ROLE_NOT_ALLOWED']);
    expect(codeOf(await send('strict-leader', 'endorse-return', {}))).toEqual([403, 'NOT_YOUR_UNIT']);
    expect((await send('leader', 'endorse-return', { explanation: '同意' })).status).toBe(201);
    expect(await last(stream)).toMatchObject({ type: 'department.ReturnEndorsed', sealed: { explanation: { compartment: 'narrative' } } });
    expect(await toApprove('leader')).toEqual([]);
    expect(codeOf(await send('leader', 'endorse-return', {}))).toEqual([409, 'ENDORSEMENT_NOT_AWAITED']);
  });

  it('withholds a return, and the unit goes on', async () => {
    const { stream, send } = await dispatched('unit-lead');
    await send('handler', 'request-return', ask);
    expect(codeOf(await send('leader', 'withhold-return', {}))).toEqual([400, 'VALIDATION_FAILED']);
    expect((await send('leader', 'withhold-return', { reasonCode: 'withinYourPowers' })).status).toBe(201);
    expect(await last(stream)).toMatchObject({ type: 'department.ReturnWithheld', data: { nth: 1 } });
    expect((await send('handler', 'acknowledge-assignment')).status).toBe(201);
    expect((await send('leader', 'request-return', ask)).status).toBe(201);
    expect(await last(stream)).toMatchObject({ data: { endorsement: 'notNeeded', nth: 2 } });
  });

  it('endorses an extension where the unit has it so', async () => {
    const { number, stream, send } = await dispatched(strict, (history) => history.acknowledged());
    const more = { days: 2, reasonCode: 'worksTakeTime', explanation: '施工两天' };
    expect((await send('strict-handler', 'request-extension', more)).status).toBe(201);
    expect(await toApprove('strict-leader')).toEqual([[number, ['extension']]]);
    expect((await send('strict-leader', 'endorse-extension', {})).status).toBe(201);
    expect(await last(stream)).toMatchObject({ type: 'department.ExtensionEndorsed', data: { nth: 1 } });
  });

  it('sends back what was submitted, then approves it: only then is it resolved', async () => {
    const { number, stream, send } = await dispatched(strict, (history) => history.acknowledged().contacted().findingsRecorded());
    expect((await send('strict-handler', 'resolve-assignment', reply)).status).toBe(201);
    expect(await last(stream)).toMatchObject({ type: 'department.ResolutionSubmitted', sealed: { reply: { compartment: 'narrative' } } });
    expect(await toApprove('strict-leader')).toEqual([[number, ['resolution']]]);
    expect(codeOf(await send('strict-handler', 'resolve-assignment', reply))).toEqual([409, 'RESOLUTION_ALREADY_SUBMITTED']);
    expect((await send('strict-leader', 'send-back-resolution', { reasonCode: 'replyMissesMatter' })).status).toBe(201);
    expect((await send('strict-handler', 'resolve-assignment', reply)).status).toBe(201);
    expect((await send('strict-leader', 'approve-resolution')).status).toBe(201);
    expect(await last(stream)).toMatchObject({ type: 'department.AssignmentResolved', data: { outcome: 'solved', replyMethod: 'visit' } });
    expect(codeOf(await send('strict-leader', 'approve-resolution'))).toEqual([409, 'ASSIGNMENT_ENDED']);
  });
});

describe('the time to ask for a return', () => {
  it('runs out', async () => {
    const { send } = await dispatched('unit-lead');
    clock.aheadMs = 30 * 86_400_000;
    try {
      expect(codeOf(await send('handler', 'request-return', ask))).toEqual([409, 'RETURN_TOO_LATE']);
    } finally {
      clock.aheadMs = 0;
    }
  });
});
