import { errorCatalogue } from '@suqiu/nest-kit';
import { bodies, dispatcher, handler, leadUnit, operator, planted, registration } from './bodies';
import { accepted, type CommandTold, PlayedCase, type Step, steps } from './playing';
import { codeOf, type RunningStandalone } from './running-standalone';

interface HistoryTold {
  readonly events: readonly {
    readonly type: string;
    readonly version: number;
    readonly hash: string;
    readonly prevHash: string;
    readonly actor: { readonly id: string; readonly role: string };
    readonly sentence: { readonly zh: string; readonly en: string };
  }[];
}

/** From the call to closing, over HTTP, each step by the person whose work it is. */
export const aWholeCase = (system: () => RunningStandalone): void =>
  describe('a whole case', () => {
    let played: PlayedCase;

    const actionOf = async ({ service, command, user }: Step) => {
      const { allowedActions } = await played.page(service, user);
      return allowedActions.find((action) => action.command === command);
    };

    beforeAll(async () => {
      played = await PlayedCase.register(system(), { title: planted.title });
    });

    it('is registered with all the desk needs to say', async () => {
      expect(played.told).toMatchObject({
        caseNumber: expect.stringMatching(/^SQ-310110-\d{8}-\d{6}$/) as string,
        version: 2,
        waitToken: `case-${played.told.caseId}@2`,
        events: [{ type: 'intake.CaseRegistered' }, { type: 'intake.CaseClassified' }],
        queryCode: expect.stringMatching(/^\w{10}$/) as string,
        linesToCall: [],
        warnings: [],
      });
      const { status, parts } = await played.page('intake', operator);
      expect(status).toBe('registered');
      expect(parts.map(({ name }) => name).sort()).toEqual(['narrative', 'requester']);
    });

    it.each(steps)('goes on with $command', async (step) => {
      const { command, user, appends, leadsTo } = step;
      const body = bodies[command];
      const path = await played.pathOf(step);
      // What people are told of the step before is written first.
      await system().standalone.system.atHead();
      const before = await played.page('audit', 'auditor');
      expect(await actionOf(step)).toMatchObject({ command, enabled: true });

      const stale = await system().post(user, path, body, { headers: { 'if-match': '"1"' } });
      expect(codeOf(stale)).toEqual([412, 'STALE_VERSION']);

      const key = `whole-case-${command}`;
      const first = await system().post<CommandTold>(user, path, body, { key, headers: { 'if-match': `"${before.version}"` } });
      expect(accepted(first)).toMatchObject({
        caseNumber: played.number,
        version: before.version + 1,
        waitToken: `case-${played.told.caseId}@${before.version + 1}`,
        events: [{ type: appends, version: before.version + 1 }],
      });
      expect(first.headers.get('etag')).toBe(`"${before.version + 1}"`);

      const again = await system().post(user, path, body, { key });
      expect([again.status, again.headers.get('idempotent-replay'), again.body]).toEqual([201, 'true', first.body]);
      if (body !== undefined) {
        const other = await system().post(user, path, otherBodies[command], { key });
        expect(codeOf(other)).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
      }

      expect((await played.page('audit', 'auditor')).status).toBe(leadsTo);
      const after = await actionOf(step);
      expect(after).toMatchObject({ command, enabled: false });
      expect(Object.keys(errorCatalogue)).toContain(after?.reason);
    });

    it('is closed, and can only be opened again', async () => {
      const { allowedActions } = await played.page('feedback', 'follow-up');
      expect(allowedActions.filter(({ enabled }) => enabled).map(({ command }) => command)).toEqual([
        'reopen-case',
        'opt-out-of-notices',
        // No channel to the outside is configured here, so each notice to the requester has failed.
        'resend-notice',
      ]);
      for (const service of ['intake', 'dispatch', 'department'])
        expect((await played.page(service, 'dispatcher')).allowedActions.filter(({ enabled }) => enabled)).toEqual([]);
    });

    it('is found in the list of its last queue as soon as its wait token is sent', async () => {
      const { body } = await system().get<{ waitToken: string }>('follow-up', `/api/feedback/v1/cases/${played.number}`);
      const { body: list } = await system().get<{ items: { caseNumber: string }[] }>(
        'follow-up',
        '/api/feedback/v1/follow-ups?view=closed',
        {
          'x-wait-for': body.waitToken,
        },
      );
      expect(list.items.map(({ caseNumber }) => caseNumber)).toContain(played.number);
    });

    it('has a history that a person can read in either language, chained event by event', async () => {
      await system().standalone.system.atHead();
      const { body } = await system().get<HistoryTold>(handler, `/api/audit/v1/cases/${played.number}/history`);
      const events = body.events.filter(({ type }) => !type.startsWith('feedback.Notice'));
      const told = body.events.filter(({ type }) => type.startsWith('feedback.Notice')).map(({ type }) => type);
      expect(events.map(({ type }) => type)).toEqual([
        'intake.CaseRegistered',
        'intake.CaseClassified',
        ...steps.map(({ appends }) => appends),
      ]);
      // Of registering, approving the closure and closing the requester is told, of dispatching the unit: in the application, and by e-mail.
      expect(told.sort()).toEqual([...Array<string>(4).fill('feedback.NoticeFailed'), 'feedback.NoticeSent']);
      expect(body.events.map(({ version }) => version)).toEqual(body.events.map((_, at) => at + 1));
      expect(body.events.slice(1).map(({ prevHash }) => prevHash)).toEqual(body.events.slice(0, -1).map(({ hash }) => hash));
      expect(events.slice(2).map(({ actor }) => actor.id)).toEqual(steps.map(({ user }) => user));
      for (const { sentence } of body.events) {
        expect(sentence.zh).toMatch(/\p{Script=Han}.*。$/u);
        expect(sentence.en).toMatch(/^[A-Z].*\.$/);
      }
      // The words that decided are quoted as they were told.
      for (const { sentence } of events) expect(sentence.en.replace(/“[^”]*”/gu, '')).not.toMatch(/\p{Script=Han}/u);
      expect(events[3]?.sentence).toEqual({
        zh: '经办人（杨浦区城市管理行政执法局）签收杨浦区城市管理行政执法局的工单。',
        en: expect.stringMatching(/^Handler \(.+\) acknowledged the assignment of .+\.$/) as string,
      });
    });

    it('tells the requester how it stands, by number and query code, and nobody else', async () => {
      const { queryCode } = played.told as CommandTold & { queryCode: string };
      const ask = (code: string) =>
        system().post(undefined, '/api/intake/v1/find-progress', { caseNumber: played.number, queryCode: code });
      expect(await ask(queryCode)).toMatchObject({ status: 200, body: { caseNumber: played.number } });
      expect(codeOf(await ask('AAAAAAAAAA'))).toEqual([404, 'QUERY_CODE_WRONG']);
    });

    it('replays its registration, and refuses another under the same key', async () => {
      const key = 'whole-case-registration';
      const one = { ...registration, title: `${planted.title}（另一件）` };
      const first = await system().post<CommandTold>(operator, '/api/intake/v1/cases', one, { key });
      const again = await system().post(operator, '/api/intake/v1/cases', one, { key });
      expect([again.status, again.headers.get('idempotent-replay'), again.body]).toEqual([201, 'true', accepted(first)]);
      const other = await system().post(operator, '/api/intake/v1/cases', { ...one, title: '别的标题' }, { key });
      expect(codeOf(other)).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    });

    it('came to one unit only', async () => {
      const { assignments } = await played.page('dispatch', dispatcher);
      expect(assignments).toMatchObject([{ unitId: leadUnit, status: 'resolved' }]);
    });
  });

/** Another valid body for each step that takes one. */
const otherBodies: Readonly<Record<string, object>> = {
  'dispatch-case': { assignments: [{ unitId: '310110-market-supervision', role: 'lead' }], reasonCode: 'fixedByReview' },
  'make-first-contact': { method: 'visit' },
  'record-findings': { ...bodies['record-findings'], siteVisited: false },
  'resolve-assignment': { ...bodies['resolve-assignment'], outcome: 'explained' },
  'record-follow-up': { method: 'telephone', reached: false },
  'close-case': { basis: 'notNeeded' },
};
