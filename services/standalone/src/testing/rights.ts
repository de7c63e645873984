import { accessRules, type DemoUser, type EndpointAccess, type PersonRole, personRoles } from '@suqiu/nest-kit';
import { bodies, dispatcher, district, handler, leader, operator, planted, registration } from './bodies';
import { type CommandTold, PlayedCase } from './playing';
import { codeOf, type RunningStandalone } from './running-standalone';

const person = (role: PersonRole, at: { district?: string; unitId?: string }): DemoUser => ({
  id: `spec-${role}`,
  name: '测试员',
  roles: [role],
  ...at,
});
/** Of the city: no district is another's. */
const ofCity = (role: PersonRole) => person(role, { district: '310000', unitId: '310000-hotline' });
const ofAnotherDistrict = (role: PersonRole) => person(role, { district: '310112', unitId: '310112-ecology' });
const ofAnotherUnit = (role: PersonRole) => person(role, { district, unitId: `${district}-ecology` });

/** Every endpoint × every role, as declared and as enforced. */
export const rights = (system: () => RunningStandalone): void =>
  describe('rights', () => {
    let endpoints: readonly EndpointAccess[];
    let played: PlayedCase;
    let real: (path: string) => string;

    beforeAll(async () => {
      endpoints = accessRules(system().standalone.system.app);
      played = await (await PlayedCase.register(system())).driveTo('handling');
      const [assignment] = (await played.page('dispatch', dispatcher)).assignments;
      const parameters: Readonly<Record<string, string>> = {
        caseNumber: played.number,
        assignmentId: assignment!.assignmentId,
        callOutId: await played.callOut(),
        noticeId: '0199aaaa-0000-7000-8000-000000000002',
        supervisionId: '0199aaaa-0000-7000-8000-000000000002',
        supportId: '0199aaaa-0000-7000-8000-000000000003',
        jobId: '0199aaaa-0000-7000-8000-000000000001',
        consumer: 'intake.cases',
        stream: 'case-1',
        configuration: 'organisation',
      };
      real = (path) => path.replace(/:(\w+)/g, (_, name: string) => parameters[name]!);
    });

    const ruled = () => endpoints.flatMap((endpoint) => (endpoint.access === 'public' ? [] : [{ ...endpoint, access: endpoint.access }]));
    const bodyOf = (path: string): object | undefined => {
      const command = path.split('/').at(-1)!;
      if (command === 'openings') return { parts: [{ version: 1, name: 'narrative' }], purpose: 'handling' };
      return path.endsWith('/intake/v1/cases') ? registration : bodies[command];
    };
    const send = (who: DemoUser | undefined, { method, path }: EndpointAccess) => {
      const body = method === 'POST' ? bodyOf(path) : undefined;
      return system().send(who, method, real(path), body === undefined ? {} : { body });
    };

    it('are what was agreed, endpoint by endpoint: a change shows here', () => {
      const told = endpoints.map(({ method, path, access }) => {
        const roles =
          access === 'public'
            ? 'public'
            : Object.entries(access)
                .map(([role, scope]) => `${role}:${scope}`)
                .join(' ');
        return `${method} ${path} — ${roles}`;
      });
      expect(told).toMatchSnapshot();
    });

    it('need a token everywhere but where anybody may come', async () => {
      const open = [];
      for (const endpoint of ruled()) {
        const answer = await send(undefined, endpoint);
        if (codeOf(answer).join() !== '401,TOKEN_MISSING') open.push(`${endpoint.method} ${endpoint.path}: ${codeOf(answer).join(' ')}`);
      }
      expect(open).toEqual([]);
    });

    it.each(personRoles)('of a %s end where no rule names the role', async (role) => {
      const open = [];
      const closed = ruled().filter(({ access }) => access[role] === undefined);
      for (const endpoint of closed) {
        const answer = await send(ofCity(role), endpoint);
        if (codeOf(answer).join() !== '403,ROLE_NOT_ALLOWED') open.push(`${endpoint.method} ${endpoint.path}: ${codeOf(answer).join(' ')}`);
      }
      expect(open).toEqual([]);
      expect(closed.length).toBeGreaterThan(0);
    });

    it('reach no case of another district or unit', async () => {
      const open: string[] = [];
      let asked = 0;
      const another = (await PlayedCase.register(system())).number;
      const expectRefused = async (who: DemoUser, endpoint: EndpointAccess, code: string) => {
        asked += 1;
        const body = endpoint.path.endsWith('/merge-case') ? { into: another } : bodyOf(endpoint.path);
        const answer = await system().send(who, endpoint.method, real(endpoint.path), body === undefined ? {} : { body });
        if (codeOf(answer).join() !== `403,${code}`)
          open.push(`${who.id} ${endpoint.method} ${endpoint.path}: ${codeOf(answer).join(' ')}`);
      };
      for (const endpoint of ruled().filter(({ path }) => path.includes(':caseNumber')))
        for (const [role, scope] of Object.entries(endpoint.access) as [PersonRole, string][]) {
          if (scope === 'ownDistrict') await expectRefused(ofAnotherDistrict(role), endpoint, 'NOT_YOUR_DISTRICT');
          if (scope !== 'ownUnit') continue;
          await expectRefused(ofAnotherDistrict(role), endpoint, 'NOT_YOUR_UNIT');
          await expectRefused(ofAnotherUnit(role), endpoint, 'NOT_YOUR_UNIT');
        }
      expect(open).toEqual([]);
      expect(asked).toBeGreaterThan(80);
    });

    it('reach the own case, and that of a unit below', async () => {
      const page = (who: string | DemoUser) => system().get(who, `/api/department/v1/cases/${played.number}`);
      for (const who of [handler, leader, person('unitLeader', { district, unitId: district }), operator, 'auditor', `auditor-${district}`])
        expect((await page(who)).status).toBe(200);
      expect((await page('administrator')).status).toBe(403);
    });

    it('to list end at the own district', async () => {
      for (const path of [
        'audit/v1/cases?',
        'intake/v1/cases?',
        'dispatch/v1/queue?view=toDispatch&',
        'dispatch/v1/call-outs?view=open&',
        'dispatch/v1/supervisions?',
        'dispatch/v1/tracked-cases?view=hard&',
        'feedback/v1/follow-ups?view=closed&',
        'feedback/v1/failed-notices?',
      ]) {
        const who = path.startsWith('audit') ? `auditor-${district}` : path.startsWith('feedback') ? `follow-up-${district}` : dispatcher;
        expect(codeOf(await system().get(who, `/api/${path}district=310112`))).toEqual([403, 'NOT_YOUR_DISTRICT']);
        const { status, body } = await system().get<{ items: { district: string }[] }>(who, `/api/${path}limit=200`);
        expect([status, [...new Set(body.items.map((row) => row.district))].filter((shown) => shown !== district)]).toEqual([200, []]);
      }
      for (const path of ['department/v1/inbox?view=working&', 'feedback/v1/notices?'])
        expect(codeOf(await system().get(handler, `/api/${path}unit=310110-ecology`))).toEqual([403, 'NOT_YOUR_UNIT']);
    });

    it('to look for duplicates end at the own district: of others only how many there are is told', async () => {
      const { requesterType: _type, placeTold: _told, ...body } = registration;
      const find = async (who: DemoUser) =>
        (await system().post<{ decision: string; candidates: object[]; elsewhere: number }>(who, '/api/intake/v1/find-duplicates', body))
          .body;
      for (const role of ['operator', 'dispatcher'] as const) {
        const own = await find(person(role, { district }));
        expect(own.candidates.length).toBeGreaterThan(0);
        const other = await find(ofAnotherDistrict(role));
        expect(other).toEqual({ decision: own.decision, candidates: [], elsewhere: own.candidates.length });
      }
    });

    describe('to sealed parts of a report (举报)', () => {
      let report: PlayedCase;
      beforeAll(async () => {
        report = await (await PlayedCase.register(system(), { kind: 'report' })).driveTo('handling');
      });
      const open = (who: string, name: string, purpose = 'handling') =>
        system().post<{ parts: { text: string }[] }>(who, `/api/audit/v1/cases/${report.number}/openings`, {
          parts: [{ version: 1, name }],
          purpose,
        });

      it.each([handler, leader, dispatcher, 'auditor', 'supervisor'])('show %s what was reported, and not who did', async (who) => {
        const { parts } = await report.page('audit', who);
        expect(parts.find(({ name }) => name === 'requester')).toMatchObject({ compartment: 'reporter', level: 'grant' });
        const told = await open(who, 'narrative');
        expect([told.status, told.body.parts[0]?.text]).toEqual([200, expect.stringContaining(planted.text)]);
        expect(codeOf(await open(who, 'requester'))).toEqual([403, 'SEALED_PART_NOT_YOURS']);
      });

      it('show the hotline who reported, and record who looked, at what and why', async () => {
        const opened = await open(operator, 'requester', 'contactingRequester');
        expect(JSON.parse(opened.body.parts[0]!.text)).toEqual(registration.requester);
        const { told } = report as { told: CommandTold };
        const audit = system().standalone.system.contexts.find(({ definition }) => definition.service === 'audit')!;
        const records = await audit.vault.accessRecords({ stream: `case-${told.caseId}`, after: 0, limit: 100 });
        expect(records.at(-1)).toMatchObject({
          actor: { id: operator, role: 'operator', district },
          purpose: 'contactingRequester',
          parts: [{ version: 1, name: 'requester', compartment: 'reporter' }],
        });
        // Five looked at the narrative, one at the requester; refusals opened nothing.
        expect(records.map(({ parts }) => parts.map(({ name }) => name).join())).toEqual([
          ...Array<string>(5).fill('narrative'),
          'requester',
        ]);
        expect(await audit.vault.verifyAccessChain()).toMatchObject({ ok: true });
      });

      it('refuse the whole request when one part may not be opened', async () => {
        const both = [
          { version: 1, name: 'narrative' },
          { version: 1, name: 'requester' },
        ];
        const answer = await system().post(handler, `/api/department/v1/cases/${report.number}/openings`, {
          parts: both,
          purpose: 'handling',
        });
        expect(codeOf(answer)).toEqual([403, 'SEALED_PART_NOT_YOURS']);
      });
    });
  });
