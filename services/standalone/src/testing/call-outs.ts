import { bodies, caller, dispatcher, district, handler, leader, leadUnit, operator, planted } from './bodies';
import { accepted, type CommandTold, PlayedCase } from './playing';
import { codeOf, type RunningStandalone } from './running-standalone';

const market = `${district}-market-supervision`;
const housing = `${district}-housing`;

interface CallOutTold {
  readonly callOutId: string;
  readonly caseNumber: string;
  readonly state: string;
  readonly caller: { readonly unitId: string };
  readonly departments: readonly { readonly unitId: string; readonly status: string; readonly onSiteAt?: string }[];
  readonly closing: object | null;
  readonly evaluationDue: readonly string[];
}

/** One call-out from calling to closing, over HTTP through dispatch and department. */
export const callOuts = (system: () => RunningStandalone): void =>
  describe('a call-out about a project', () => {
    let played: PlayedCase;
    let callOutId: string;
    const path = (service: string, command: string, of = `/call-outs/${callOutId}`) =>
      `/api/${service}/v1/cases/${played.number}${of}/${command}`;
    const post = (who: string, service: string, command: string, body: object) => system().post(who, path(service, command), body);
    const told = async (who: string, service: string, command: string, body: object) =>
      accepted(await system().post<CommandTold>(who, path(service, command), body));
    const pageOf = (who: string, service = 'department') =>
      system().get<{ version: number; parts: { version: number; name: string; level: string }[]; allowedActions: object[] }>(
        who,
        `/api/${service}/v1/cases/${played.number}`,
      );
    const listed = async (who: string, view: string, waitFor: CommandTold) => {
      const headers = { 'x-wait-for': waitFor.waitToken };
      const answer = await system().send<{ items: CallOutTold[] }>(who, 'GET', `/api/dispatch/v1/call-outs?view=${view}`, { headers });
      return answer.body.items.filter(({ caseNumber }) => caseNumber === played.number);
    };

    beforeAll(async () => {
      played = await PlayedCase.register(system(), { channel: 'project' });
    });

    it('begins at the subdistrict of its place, in which departments of the district are called', async () => {
      expect(codeOf(await pageOf(`handler-${market}`))).toEqual([403, 'NOT_YOUR_UNIT']);
      const of = path('dispatch', 'call-out-departments', '');
      const call = (departments: string[], who = caller) => system().post(who, of, { ...bodies['call-out-departments'], departments });
      expect(codeOf(await call(['310112-ecology']))).toEqual([422, 'UNIT_NOT_CALLABLE']);
      expect(codeOf(await call([market], 'handler-310110015'))).toEqual([403, 'NOT_YOUR_UNIT']);
      const body = { ...bodies['call-out-departments'], departments: [market, leadUnit, housing] };
      const last = accepted(await system().post<CommandTold>(caller, of, body));
      const [open] = await listed(caller, 'open', last);
      expect(open).toMatchObject({ state: 'open', caller: { unitId: '310110013' }, closing: null, evaluationDue: [] });
      expect(open!.departments.map(({ unitId, status }) => [unitId, status])).toEqual(
        [market, leadUnit, housing].map((id) => [id, 'called']),
      );
      ({ callOutId } = open!);
      expect(codeOf(await call([housing]))).toEqual([422, 'CALL_OUT_ALREADY_OPEN']);
    });

    it('lets those that were called read the case, and nobody learn who told it', async () => {
      const { status, body } = await pageOf(`handler-${market}`);
      expect([status, body.parts.map(({ name, level }) => [name, level])]).toEqual([
        200,
        [
          ['narrative', 'auto'],
          ['requester', 'ask'],
          ['request', 'auto'],
        ],
      ]);
      const request = body.parts.at(-1)!;
      const opened = await system().post<{ parts: { text: string }[] }>(`handler-${market}`, path('department', 'openings', ''), {
        parts: [{ version: request.version, name: 'request' }],
        purpose: 'handling',
      });
      expect(opened.body.parts.map(({ text }) => text)).toEqual([planted.explanation]);
    });

    it('is answered: remotely, then on site; by another with a refusal that the district does not accept', async () => {
      const remote = { unitId: market, mode: 'remote', remark: planted.remark };
      expect((await told(`handler-${market}`, 'department', 'check-in', remote)).events).toMatchObject([{ type: 'department.CheckedIn' }]);
      expect(codeOf(await post(`handler-${market}`, 'department', 'check-in', remote))).toEqual([409, 'CALL_OUT_ALREADY_CHECKED_IN']);
      await told(`leader-${market}`, 'department', 'check-in', { unitId: market, mode: 'onSite' });

      expect(codeOf(await post(handler, 'department', 'decline-call-out', { ...bodies['decline-call-out'], unitId: market }))).toEqual([
        403,
        'NOT_YOUR_UNIT',
      ]);
      await told(handler, 'department', 'decline-call-out', bodies['decline-call-out']!);
      const judgement = bodies['judge-call-out-decline']!;
      expect(codeOf(await post(dispatcher, 'dispatch', 'judge-call-out-decline', { ...judgement, reasonCode: 'anotherComes' }))).toEqual([
        422,
        'DECLINE_REASON_INVALID',
      ]);
      expect(codeOf(await post('dispatcher-310112', 'dispatch', 'judge-call-out-decline', judgement))).toEqual([403, 'NOT_YOUR_DISTRICT']);
      await told(dispatcher, 'dispatch', 'judge-call-out-decline', judgement);
      expect(codeOf(await post(handler, 'department', 'decline-call-out', bodies['decline-call-out']!))).toEqual([
        409,
        'CALL_OUT_DECLINE_REFUSED',
      ]);
      const last = await told(leader, 'department', 'check-in', { unitId: leadUnit, mode: 'onSite' });

      for (const who of [caller, handler, `leader-${housing}`, dispatcher, 'auditor']) {
        const [shown] = await listed(who, 'open', last);
        expect(shown!.departments).toMatchObject([
          { unitId: market, status: 'onSite', checkedInRemotelyAt: expect.any(String), onSiteAt: expect.any(String) },
          { unitId: leadUnit, status: 'onSite', decline: { reasonCode: 'noForces', judged: { upheld: false } } },
          { unitId: housing, status: 'called' },
        ]);
      }
      for (const who of ['handler-310110015', `handler-${district}-ecology`, 'dispatcher-310112'])
        expect(await listed(who, 'open', last)).toEqual([]);
    });

    it('is closed by its caller only, with a reason for who never came; then the units read no further', async () => {
      const { absenceReason: _reason, ...body } = bodies['close-call-out'] as { absenceReason: string };
      expect(codeOf(await post(dispatcher, 'dispatch', 'close-call-out', body))).toEqual([403, 'ROLE_NOT_ALLOWED']);
      expect(codeOf(await post('handler-310110015', 'dispatch', 'close-call-out', body))).toEqual([403, 'NOT_YOUR_UNIT']);
      expect(codeOf(await post(caller, 'dispatch', 'close-call-out', body))).toEqual([422, 'CALL_OUT_ABSENCE_UNEXPLAINED']);
      const last = await told(caller, 'dispatch', 'close-call-out', bodies['close-call-out']!);
      expect(await listed(caller, 'open', last)).toEqual([]);
      expect(await listed(`handler-${market}`, 'closed', last)).toMatchObject([
        {
          state: 'closed',
          closing: { outcome: 'solved', neverCame: [housing], absenceReason: 'unanswered' },
          evaluationDue: [market, leadUnit, housing],
        },
      ]);
      expect(codeOf(await post(`handler-${housing}`, 'department', 'check-in', { unitId: housing, mode: 'onSite' }))).toEqual([
        409,
        'CALL_OUT_ALREADY_CLOSED',
      ]);

      accepted(await system().post<CommandTold>(operator, path('intake', 'mark-case', ''), bodies['mark-case']));
      expect((await pageOf(`handler-${market}`)).body.version).toBe(last.version);
    });

    it('is told in the history as sentences', async () => {
      const { body } = await system().get<{ events: { sentence: { zh: string } }[] }>(
        'auditor',
        `/api/audit/v1/cases/${played.number}/history`,
      );
      const sentences = body.events.map(({ sentence }) => sentence.zh).join('\n');
      for (const said of [
        '吹哨（综合执法）',
        '报到：远程',
        '报到：现场',
        '不报到：力量不足',
        '责令',
        '结哨：已解决；始终未到',
        '始终未应答',
      ])
        expect(sentences).toContain(said);
    });
  });
