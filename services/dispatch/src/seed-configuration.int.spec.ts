import { chinaPublications } from '@suqiu/calendar';
import { decode, type Organisation } from '@suqiu/case';
import { type RunningService, startService, user } from '@suqiu/testing';
import { dispatchDefinition, DispatchModule, seedConfiguration } from '.';
import { catalogue1 } from './data/catalogue-1';
import { clockPolicies1 } from './data/clock-policies-1';
import { firstNoticePolicy } from './data/notice-policy-1';
import { organisationShanghai } from './data/organisation-shanghai';
import { intakePolicy, provenance } from './testing/intake-policy';

// 1,900 units go through their decider and into the ledger.
jest.setTimeout(60_000);

let service: RunningService;
const units = organisationShanghai();
const posts = units
  .slice(-70)
  .map(
    ({ unit: { unitId }, provenance: from }) =>
      ({ postId: `${unitId}-leader`, unitId, role: 'unitLeader', holderId: `leader-${unitId}`, ...from }) as const,
  );
const first = { intakePolicy: { policy: intakePolicy, provenance }, posts };

beforeAll(async () => {
  service = await startService({
    definition: dispatchDefinition,
    module: DispatchModule,
    users: [user('administrator', 'administrator', { district: '310000' })],
  });
});
afterAll(() => service.stop());

describe('the first configuration', () => {
  it('goes on where a start that was killed had stopped', async () => {
    const { store, runner } = service.context;
    // Killed after the policies and the first units: everything after the third append is cut off.
    let appends = 0;
    const cut = {
      ...service.context,
      configuration: service.context.configuration,
      runner: {
        run: (command: Parameters<typeof runner.run>[0]) => {
          appends += 1;
          if (appends > 3) throw new Error('killed');
          return runner.run(command);
        },
      },
    } as unknown as typeof service.context;
    await expect(seedConfiguration(cut, first)).rejects.toThrow('killed');
    expect(await store.readStream('organisation')).toHaveLength(64);
  });

  it('registers every unit, fills every post, publishes every entry, the policies and the calendar, once', async () => {
    const missing = units.length - 64 + posts.length + clockPolicies1.length + catalogue1.length + chinaPublications.length;
    expect(await seedConfiguration(service.context, first)).toBe(missing);
    const organisation: Organisation = await service.context.configuration.organisation.current();
    expect(organisation.version).toBe(units.length + posts.length);
    expect([...organisation.posts.keys()]).toStrictEqual(posts.map(({ postId }) => postId));
    expect([...organisation.units.keys()].sort()).toStrictEqual(units.map(({ unit }) => unit.unitId).sort());
    expect((await service.context.configuration.catalogue.current()).entries.size).toBe(catalogue1.length);
    expect((await service.context.configuration.intakePolicy.current()).published).toMatchObject([{ policy: intakePolicy }]);
    expect((await service.context.configuration.clockPolicies.current()).published).toStrictEqual(
      clockPolicies1.map(({ policy, provenance: about }, at) => ({ version: at + 1, policy, ...about })),
    );
    expect((await service.context.configuration.noticePolicies.current()).published).toMatchObject([
      { version: 1, ...firstNoticePolicy.provenance },
    ]);
    expect((await service.context.configuration.calendar.current()).published).toStrictEqual(
      chinaPublications.map((publication, at) => {
        const { notice: source, publishedOn: effectiveFrom } = publication;
        return { ...publication, version: at + 1, source, assumed: false, effectiveFrom };
      }),
    );
  });

  it('is the system speaking, by the policy that made it', async () => {
    const [event] = await service.context.store.readStream('organisation');
    expect(decode(event!)).toMatchObject({ type: 'dispatch.UnitRegistered', actor: { id: 'policy-first-configuration', role: 'system' } });
  });

  it('changes nothing when it is there, also after people changed it', async () => {
    const { unit, provenance: from } = units.find((command) => command.unit.unitId === '310110-sports')!;
    const ended = await service.post('administrator', 'organisation/end-unit', {
      unitId: unit.unitId,
      endsOn: '2030-01-01',
      source: from.source,
    });
    expect(ended.status).toBe(201);
    const { source, assumed } = from;
    const late = { ...chinaPublications.at(-1)!, notice: '补充通知', makeUpWorkdays: [], source, assumed, effectiveFrom: '2025-11-05' };
    expect((await service.post('administrator', 'calendar/publish-calendar-year', late)).status).toBe(201);
    const head = await service.context.store.head();
    expect(await seedConfiguration(service.context, first)).toBe(0);
    expect(await service.context.store.head()).toBe(head);
  });
});
