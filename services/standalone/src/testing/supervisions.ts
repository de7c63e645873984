import type { DemoUser } from '@suqiu/nest-kit';
import { bodies, caller, dispatcher, district, handler, leader, leadUnit, planted } from './bodies';
import { accepted, type CommandTold, type PageTold, PlayedCase } from './playing';
import { codeOf, type RunningStandalone, type Speaker } from './running-standalone';

const market = `${district}-market-supervision`;
const supervisor: DemoUser = { id: 'spec-supervisor', name: '督办员', roles: ['supervisor'], district };
const elsewhere: DemoUser = { ...supervisor, id: 'spec-supervisor-elsewhere', district: '310112' };

/** One case that is supported, urged, supervised, shelved and tracked before it is closed, over HTTP through dispatch and department. */
export const supervisions = (system: () => RunningStandalone): void =>
  describe('a case that is supervised', () => {
    let played: PlayedCase;
    let assignmentId: string;
    let supervisionId: string;
    const ofCase = (command: string) => `/api/dispatch/v1/cases/${played.number}/${command}`;
    const ofAssignment = (command: string, id = assignmentId) => `/api/department/v1/cases/${played.number}/assignments/${id}/${command}`;
    const bodyOf = (path: string, body: object) => ({ ...bodies[path.split('/').at(-1)!], ...body });
    const post = (who: Speaker, path: string, body: object = {}) => system().post(who, path, bodyOf(path, body));
    const told = async (who: Speaker, path: string, body: object = {}) =>
      accepted(await system().post<CommandTold>(who, path, bodyOf(path, body)));
    const pageOf = async (who: Speaker, service = 'dispatch'): Promise<PageTold> =>
      (await system().get<PageTold>(who, `/api/${service}/v1/cases/${played.number}`)).body;
    const actionOf = async (who: Speaker, command: string, service?: string) =>
      (await pageOf(who, service)).allowedActions.find((action) => action.command === command);
    const listed = async <Item extends { caseNumber: string }>(who: Speaker, list: string, waitFor: CommandTold): Promise<Item[]> => {
      const headers = { 'x-wait-for': waitFor.waitToken };
      const { body } = await system().send<{ items: Item[] }>(who, 'GET', `/api/dispatch/v1/${list}`, { headers });
      return body.items.filter(({ caseNumber }) => caseNumber === played.number);
    };

    beforeAll(async () => {
      played = await (await PlayedCase.register(system())).driveTo('handling');
      ({ assignmentId } = (await pageOf(dispatcher)).assignments[0]!);
      await system().post(handler, ofAssignment('acknowledge-assignment'));
    });

    it('is supported by a unit that the dispatch centre assigns when the lead asks', async () => {
      expect(codeOf(await post(handler, ofAssignment('request-support'), { unitIds: [leadUnit] }))).toEqual([422, 'UNIT_ALREADY_ASSIGNED']);
      await told(handler, ofAssignment('request-support'));
      const { supportId } = (await pageOf(dispatcher)).assignments[0]!.supportPending!;
      expect(codeOf(await post(supervisor, ofCase(`supports/${supportId}/assign-support`)))).toEqual([403, 'ROLE_NOT_ALLOWED']);
      await told(dispatcher, ofCase(`supports/${supportId}/assign-support`));
      const { assignments } = await pageOf(`handler-${market}`, 'department');
      expect(assignments.map(({ unitId, role, status }) => [unitId, role, status])).toEqual([
        [leadUnit, 'lead', 'open'],
        [market, 'support', 'open'],
      ]);
      expect(codeOf(await post(dispatcher, ofCase(`supports/${supportId}/refuse-support`)))).toEqual([409, 'SUPPORT_NOT_PENDING']);
    });

    it('is urged, which is counted and changes no clock', async () => {
      const { clocks } = await pageOf(supervisor);
      await told(supervisor, ofCase('urge-handling'), { assignmentIds: [assignmentId] });
      await told(dispatcher, ofCase('urge-handling'), { assignmentIds: [assignmentId] });
      const page = await pageOf(supervisor);
      expect(page.assignments.map(({ urged }) => urged)).toEqual([2, 0]);
      expect(page.clocks.map(({ kind, unitId }) => [kind, unitId])).toEqual(clocks.map(({ kind, unitId }) => [kind, unitId]));
    });

    it('is put under supervision by the district, read by its supervisor, and listed for who is asked', async () => {
      const ids = { assignmentIds: (await pageOf(dispatcher)).assignments.map((each) => each.assignmentId) };
      expect(codeOf(await post(elsewhere, ofCase('open-supervision'), ids))).toEqual([403, 'NOT_YOUR_DISTRICT']);
      expect(codeOf(await post(handler, ofCase('open-supervision'), ids))).toEqual([403, 'ROLE_NOT_ALLOWED']);
      const unknown = { ...ids, relatedCases: ['SQ-310110-20200101-999999'] };
      expect(codeOf(await post(supervisor, ofCase('open-supervision'), unknown))).toEqual([422, 'RELATED_CASE_UNKNOWN']);
      const other = await PlayedCase.register(system());
      const last = await told(supervisor, ofCase('open-supervision'), { ...ids, relatedCases: [other.number] });
      for (const who of [supervisor, dispatcher, handler, `leader-${market}`, 'auditor']) {
        const [shown, ...others] = await listed<{ caseNumber: string; supervisionId: string }>(who, 'supervisions?limit=200', last);
        expect(others).toEqual([]);
        expect(shown).toMatchObject({
          source: 'leader',
          reasonCode: 'poorHandling',
          asked: [{ unitId: leadUnit }, { unitId: market }],
          relatedCases: [{ caseNumber: other.number }],
        });
        ({ supervisionId } = shown!);
      }
      for (const who of [elsewhere, 'handler-310110015']) expect(await listed(who, 'supervisions?limit=200', last)).toEqual([]);
      expect(codeOf(await post(dispatcher, ofCase('open-supervision'), ids))).toEqual([422, 'SUPERVISION_ALREADY_OPEN']);
    });

    it('is not returned meanwhile, and each unit answers for itself', async () => {
      expect(codeOf(await post(handler, ofAssignment('request-return')))).toEqual([409, 'SUPERVISION_OPEN']);
      expect(await actionOf(handler, 'answer-supervision', 'department')).toMatchObject({ enabled: true });
      await told(leader, ofAssignment('answer-supervision'), { supervisionId });
      expect(codeOf(await post(handler, ofAssignment('answer-supervision'), { supervisionId }))).toEqual([
        409,
        'SUPERVISION_ALREADY_ANSWERED',
      ]);
      const { parts } = await pageOf(supervisor);
      const { version } = parts.find(({ name }) => name === 'answer')!;
      const opened = await system().post<{ parts: { text: string }[] }>(supervisor, ofCase('openings'), {
        parts: [{ version, name: 'answer' }],
        purpose: 'supervision',
      });
      expect(opened.body.parts.map(({ text }) => text)).toEqual([planted.explanation]);
    });

    it('is not closed while it is supervised or shelved; unfinished support warns and hinders nothing', async () => {
      await told(handler, ofAssignment('make-first-contact'));
      await told(handler, ofAssignment('record-findings'));
      await told(handler, ofAssignment('resolve-assignment'));
      const last = await told(dispatcher, ofCase('shelve-case'));
      expect(await listed(supervisor, 'tracked-cases?view=shelved&limit=200', last)).toMatchObject([
        { nextReviewOn: '2099-01-04', details: { kind: 'shelved', approvedBy: dispatcher } },
      ]);
      expect(codeOf(await post(dispatcher, ofCase('approve-closure')))).toEqual([409, 'SUPERVISION_OPEN']);
      await told(supervisor, ofCase(`supervisions/${supervisionId}/close-supervision`));
      expect(codeOf(await post(supervisor, ofCase(`supervisions/${supervisionId}/close-supervision`)))).toEqual([
        409,
        'SUPERVISION_ALREADY_CLOSED',
      ]);
      expect(codeOf(await post(dispatcher, ofCase('approve-closure')))).toEqual([409, 'CASE_SHELVED']);
      await told(supervisor, ofCase('unshelve-case'));
      expect(await actionOf(dispatcher, 'approve-closure')).toMatchObject({
        enabled: true,
        warning: 'SUPPORT_UNFINISHED',
        explanation: { zh: '协办尚未完成' },
      });
      const supporting = (await pageOf(dispatcher)).assignments[1]!.assignmentId;
      await told(`handler-${market}`, ofAssignment('acknowledge-assignment', supporting));
      await told(`handler-${market}`, ofAssignment('give-support', supporting));
      expect(await actionOf(dispatcher, 'approve-closure')).not.toHaveProperty('warning');
      await told(dispatcher, ofCase('approve-closure'));
    });

    it('is tracked as hard from review to review, until it is released', async () => {
      const enlisted = await told(supervisor, ofCase('enlist-hard-case'));
      expect(await listed(dispatcher, 'tracked-cases?view=hard&limit=200', enlisted)).toMatchObject([{ nextReviewOn: '2099-01-04' }]);
      expect(codeOf(await post(supervisor, ofCase('track-hard-case'), { nextReviewOn: '2020-01-02' }))).toEqual([422, 'REVIEW_DAY_PASSED']);
      const tracked = await told(supervisor, ofCase('track-hard-case'));
      expect(await listed(dispatcher, 'tracked-cases?view=hard&limit=200', tracked)).toMatchObject([{ nextReviewOn: '2099-02-04' }]);
      const released = await told(supervisor, ofCase('release-hard-case'));
      expect(await listed(dispatcher, 'tracked-cases?view=hard&limit=200', released)).toEqual([]);
    });

    it('is told in the history as sentences', async () => {
      const { body } = await system().get<{ events: { sentence: { zh: string } }[] }>(
        'auditor',
        `/api/audit/v1/cases/${played.number}/history`,
      );
      const sentences = body.events.map(({ sentence }) => sentence.zh).join('\n');
      for (const said of [
        '申请协办',
        '同意协办',
        '催办',
        '来源 领导批示',
        '反馈督办',
        '挂账：待工程实施',
        '结束督办：已落实',
        '销账：条件具备',
        '反馈协办情况',
        '列为疑难：历史遗留',
        '疑难完成：已化解',
      ])
        expect(sentences).toContain(said);
    });

    it('goes up when a subdistrict cannot settle it, and from its district to the city', async () => {
      played = await PlayedCase.register(system());
      const share = { assignments: [{ unitId: '310110013', role: 'lead' }], reasonCode: 'fixedByReview' };
      accepted(await system().post<CommandTold>(dispatcher, ofCase('dispatch-case'), share));
      expect(codeOf(await post('handler-310110015', ofCase('escalate-case')))).toEqual([403, 'NOT_YOUR_UNIT']);
      const up = await told(caller, ofCase('escalate-case'));
      expect(await listed(dispatcher, 'tracked-cases?view=escalated&toLevel=district&limit=200', up)).toMatchObject([
        { from: { unitId: '310110013' }, reasonCode: 'beyondPowers', details: { escalatedBy: caller } },
      ]);
      expect(codeOf(await post(caller, ofCase('escalate-case')))).toEqual([409, 'CASE_ALREADY_ESCALATED']);
      const further = await told(dispatcher, ofCase('escalate-case'));
      expect(await listed('supervisor', 'tracked-cases?view=escalated&toLevel=city&limit=200', further)).toMatchObject([
        { from: { unitId: district } },
      ]);
      const ids = { assignmentIds: [(await pageOf(dispatcher)).assignments[0]!.assignmentId] };
      const taken = await told('supervisor', ofCase('open-supervision'), ids);
      expect(await listed('supervisor', 'tracked-cases?view=escalated&limit=200', taken)).toEqual([]);
    });
  });
