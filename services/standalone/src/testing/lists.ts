import { dispatcher, district, handler, leader, leadUnit, officer, operator } from './bodies';
import { PlayedCase } from './playing';
import { codeOf, type RunningStandalone } from './running-standalone';

interface ListTold {
  readonly items: readonly { readonly caseNumber: string; readonly district: string; readonly status?: string }[];
  readonly total: number;
  readonly asOf: string;
}

interface FeedTold {
  readonly items: readonly {
    readonly stream: string;
    readonly position: string;
    readonly type: string;
    readonly data?: { readonly district?: string };
  }[];
  readonly next: string;
  readonly more: boolean;
}

/** Each list, who looks at it, and how far a case goes to stand in it. */
const listed = [
  { path: 'audit/v1/cases?district=310110', who: 'auditor', status: 'registered' },
  { path: 'intake/v1/cases?view=all', who: operator, status: 'registered' },
  { path: 'dispatch/v1/queue?view=toDispatch', who: dispatcher, status: 'registered' },
  { path: 'department/v1/inbox?view=toAcknowledge', who: handler, status: 'handling' },
  { path: 'feedback/v1/follow-ups?view=toFollowUp', who: officer, status: 'followUp' },
] as const;

/** Pages whose set and order stay as they were, and a feed that goes on. */
export const lists = (system: () => RunningStandalone): void =>
  describe('lists', () => {
    it.each(listed)('keep set and order while cases are added: $path', async ({ path, who, status }) => {
      for (let added = 0; added < 3; added += 1) await (await PlayedCase.register(system())).driveTo(status);
      const page = async (query: string) => (await system().get<ListTold>(who, `/api/${path}&${query}`)).body;
      await system().standalone.system.atHead();
      const whole = await page('limit=200');
      const first = await page('limit=2');
      expect(first.total).toBe(whole.total);
      await (await PlayedCase.register(system())).driveTo(status);
      await system().standalone.system.atHead();

      const seen = [...first.items];
      for (let offset = 2; offset < first.total; offset += 2)
        seen.push(...(await page(`limit=2&offset=${offset}&asOf=${first.asOf}`)).items);
      expect(seen.map(({ caseNumber }) => caseNumber)).toEqual(whole.items.map(({ caseNumber }) => caseNumber));
      expect((await page('limit=2')).total).toBe(first.total + 1);
    });

    it('say who leads a unit from the first start on, by the account they sign in with', async () => {
      const { body } = await system().get<{ items: object[] }>(handler, `/api/dispatch/v1/posts?unitId=${leadUnit}&role=unitLeader`);
      expect(body.items).toMatchObject([{ unitId: leadUnit, role: 'unitLeader', holder: { holderId: leader } }]);
    });

    it('tell a unit of its new assignment, and the desk which notices could not be given', async () => {
      const { number } = await (await PlayedCase.register(system())).driveTo('handling');
      await system().standalone.system.atHead();
      const listed = async (who: string, path: string) =>
        (await system().get<{ items: { caseNumber: string }[] }>(who, `/api/feedback/v1/${path}?limit=200`)).body.items.filter(
          ({ caseNumber }) => caseNumber === number,
        );
      for (const who of [handler, leader])
        expect(await listed(who, 'notices')).toMatchObject([{ template: 'case-dispatched', unitId: leadUnit }]);
      const failed = await listed(officer, 'failed-notices');
      expect(failed).toEqual(await listed(operator, 'failed-notices'));
      expect(failed.map((row) => row as object)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ template: 'case-registered', channel: 'sms', reasonCode: 'notConfigured', unitId: null }),
          expect.objectContaining({ template: 'case-dispatched', channel: 'email', reasonCode: 'notConfigured', unitId: leadUnit }),
        ]),
      );
    });

    it('show the rows of a frozen set as they are now', async () => {
      const played = await PlayedCase.register(system());
      const list = async (query: string) => (await system().get<ListTold>('auditor', `/api/audit/v1/cases?limit=200&${query}`)).body;
      await system().standalone.system.atHead();
      const { asOf } = await list('status=registered');
      await played.driveTo('handling');
      await system().standalone.system.atHead();
      const { items } = await list(`status=registered&asOf=${asOf}`);
      expect(items.find(({ caseNumber }) => caseNumber === played.number)).toMatchObject({ status: 'handling' });
    });

    it('that are too old are told to be gone', async () => {
      const open = (query = '') => system().get<ListTold>('auditor', `/api/audit/v1/cases?limit=1${query}`);
      const { asOf } = (await open()).body;
      expect((await open(`&asOf=${asOf}`)).status).toBe(200);
      expect(codeOf(await system().get('auditor', `/api/audit/v1/cases?status=closed&asOf=${asOf}`))).toEqual([410, 'PAGE_SET_EXPIRED']);
      await system().asAdmin(`UPDATE audit_work.page_sets SET created_at = now() - interval '31 minutes' WHERE as_of = $1`, [asOf]);
      expect(codeOf(await system().get('auditor', `/api/audit/v1/cases?limit=1&asOf=${asOf}`))).toEqual([410, 'PAGE_SET_EXPIRED']);
    });

    describe('of events without end (the feed)', () => {
      const readOn = async (who: string, from: string): Promise<{ events: FeedTold['items'][number][]; next: string }> => {
        const events = [];
        for (let after = from; ;) {
          const { body } = await system().get<FeedTold>(who, `/api/audit/v1/feed?limit=1000&after=${after}`);
          events.push(...body.items);
          after = body.next;
          if (!body.more) return { events, next: after };
        }
      };

      it('go on from a cursor: every event once, none left out', async () => {
        const before = await readOn('auditor', '');
        const [{ count }] = (await system().asAdmin<{ count: number }>('SELECT count(*)::int AS count FROM ledger.events')) as [
          { count: number },
        ];
        expect(before.events).toHaveLength(count);
        expect(new Set(before.events.map(({ position }) => position)).size).toBe(count);
        expect((await readOn('auditor', before.next)).events).toEqual([]);

        const { told } = await (await PlayedCase.register(system())).driveTo('handling');
        const { events } = await readOn('auditor', before.next);
        const ofCase = events.filter(({ type }) => !type.startsWith('feedback.Notice'));
        expect(ofCase.map(({ stream, type }) => [stream, type])).toEqual(
          ['intake.CaseRegistered', 'intake.CaseClassified', 'dispatch.DispatchDeferred', 'dispatch.CaseDispatched'].map((type) => [
            `case-${told.caseId}`,
            type,
          ]),
        );
      });

      it('show an auditor of a district its cases only', async () => {
        const [own, other] = await Promise.all([district, '310112'].map((of) => readOn(`auditor-${of}`, '')));
        const registered = own!.events.filter(({ type }) => type === 'intake.CaseRegistered');
        expect([...new Set(registered.map(({ data }) => data?.district))]).toEqual([district]);
        const streams = new Set(other!.events.map(({ stream }) => stream));
        expect(registered.filter(({ stream }) => streams.has(stream))).toEqual([]);
      });
    });
  });
