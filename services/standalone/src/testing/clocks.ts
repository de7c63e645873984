import type { ClockPolicy, Clock } from '@suqiu/case';
import { bodies, dispatcher, district, handler, leadUnit } from './bodies';
import { accepted, type CommandTold, PlayedCase } from './playing';
import { codeOf, type RunningStandalone } from './running-standalone';

interface SentencesTold {
  readonly events: readonly { readonly sentence: { readonly zh: string; readonly en: string } }[];
}

/** A unit that opts in to the limits of another, and what moves them: over HTTP, through dispatch and department, to the history. */
export const clocks = (system: () => RunningStandalone): void =>
  describe('the clocks of a case', () => {
    let played: PlayedCase;
    type Service = 'dispatch' | 'department';
    const pathOf = (service: Service, command: string, ofAssignment?: true) =>
      played.pathOf({ service, command, ...(ofAssignment && { ofAssignment }) });
    const told = async (who: string, service: Service, command: string, ofAssignment?: true) =>
      accepted(await system().post<CommandTold>(who, await pathOf(service, command, ofAssignment), bodies[command]));
    const clock = async (policy: string): Promise<Clock> => {
      const { body } = await system().get<{ clocks: Clock[] }>(handler, `/api/department/v1/cases/${played.number}`);
      return body.clocks.find((each) => each.policy === policy && each.kind === 'resolve')!;
    };
    const sentences = async (path: string) =>
      (await system().get<SentencesTold>('auditor', `/api/audit/v1/${path}/history`)).body.events
        .map(({ sentence }) => sentence.zh)
        .join('\n');

    it('follow a policy that their unit opts in to by a version of it', async () => {
      const address = '/api/dispatch/v1/clock-policies';
      const { body } = await system().get<{ publications: (ClockPolicy & { version: number })[] }>(handler, address);
      const { policy, label, appliesTo, clocks: rules } = body.publications.find((each) => each.policy === 'street-151030')!;
      const provenance = { source: '杨浦区试行通知', assumed: false, effectiveFrom: '2024-01-01' };
      const wider = { policy, label, appliesTo: { ...appliesTo, units: [...appliesTo.units!, leadUnit] }, clocks: rules };
      const publication = { policy: wider, provenance };
      expect(codeOf(await system().post(dispatcher, `${address}/publish-clock-policy`, publication))).toEqual([403, 'ROLE_NOT_ALLOWED']);
      accepted(await system().post<CommandTold>('administrator', `${address}/publish-clock-policy`, publication));

      played = await PlayedCase.register(system(), { requesterType: 'enterprise', place: { district, subdistrict: '310110015' } });
      await told(dispatcher, 'dispatch', 'dispatch-case');
      await told(handler, 'department', 'acknowledge-assignment', true);
      expect(await clock('street-151030')).toMatchObject({ unitId: leadUnit, assumed: false, state: 'running', revision: 1 });
      expect(await clock('city-1515')).toMatchObject({ state: 'running', revision: 1 });
      expect(await sentences('configuration/policy-clock')).toContain(`发布时限口径 ${label.zh}（street-151030）`);
    });

    it('move with an extension, the tier and a pause', async () => {
      const before = await clock('city-1515');
      await told(handler, 'department', 'request-extension', true);
      const again = await pathOf('department', 'request-extension', true);
      expect(codeOf(await system().post(handler, again, bodies['request-extension']))).toEqual([409, 'EXTENSION_ALREADY_REQUESTED']);
      await told(dispatcher, 'dispatch', 'grant-extension', true);
      const extended = await clock('city-1515');
      expect(extended).toMatchObject({ extendedBy: { n: 3, unit: 'workingDay' }, revision: 2 });
      expect(extended.dueAt! > before.dueAt!).toBe(true);

      await told(dispatcher, 'dispatch', 'change-tier');
      expect((await clock('city-1515')).dueAt! > extended.dueAt!).toBe(true);

      await told(dispatcher, 'dispatch', 'pause-clock');
      expect(await clock('street-151030')).toMatchObject({ state: 'paused', pausedBy: { reasonCode: 'waitsForRequester' } });
      await told(dispatcher, 'dispatch', 'resume-clock');
      expect((await clock('street-151030')).state).toBe('running');
    });

    it('are told in the history as sentences', async () => {
      const story = await sentences(`cases/${played.number}`);
      for (const said of [
        '申请延期 3 个工作日（第 1 次）：需调查取证',
        '延期 3 个工作日（第 1 次）；告知诉求人：电话',
        '办理层级由简单改为复杂：涉及多个部门',
        '暂停全件计时：等待诉求人补充',
        '恢复全件计时',
      ])
        expect(story).toContain(said);
    });
  });
