import { serviceNames } from '@suqiu/nest-kit';
import { disguises, holdsAny, standNowhere } from '@suqiu/testing';
import { bodies, caller, dispatcher, handler, leader, officer, operator, planted, registration } from './bodies';
import { PlayedCase, steps } from './playing';
import type { RunningStandalone } from './running-standalone';

const needles = Object.values(planted).map((value) => [value, disguises(value)] as const);
const found = (text: string): string[] => {
  const bytes = Buffer.from(text);
  return needles.filter(([, hidden]) => holdsAny(bytes, hidden)).map(([value]) => value);
};

/** What people told stays sealed: not in logs, errors, metrics, lists, stories, tables, files. Comes last: it looks at all that was said before. */
export const personalData = (system: () => RunningStandalone): void =>
  describe('personal data', () => {
    let played: PlayedCase;

    beforeAll(async () => {
      played = await (await PlayedCase.register(system(), { title: planted.title })).driveTo('handling');
      const assignment = (step: string) => played.pathOf({ service: 'department', command: step, ofAssignment: true });
      for (const command of ['acknowledge-assignment', 'record-missing-first-contact', 'report-interim', 'request-return'])
        await system().post(handler, await assignment(command), bodies[command]);
      await system().post(leader, await assignment('endorse-return'), bodies['endorse-return']);
      const callOut = await played.callOut();
      for (const command of ['decline-call-out', 'check-in'])
        await system().post(handler, `/api/department/v1/cases/${played.number}/call-outs/${callOut}/${command}`, bodies[command]);
      await system().post(caller, `/api/dispatch/v1/cases/${played.number}/call-outs/${callOut}/close-call-out`, bodies['close-call-out']);
      for (const command of ['triage-case', 'hold-joint-review'])
        await system().post(dispatcher, `/api/dispatch/v1/cases/${played.number}/${command}`, bodies[command]);
      await sendHeldTexts(system(), played);
      await system().post(operator, `/api/intake/v1/cases/${played.number}/supplement-case`, bodies['supplement-case']);
      // In places where none should ever be sent: address, query, field names, headers, a broken body.
      const name = encodeURIComponent(planted.name);
      await system().get(operator, `/api/intake/v1/cases/${name}`);
      await system().get(operator, `/api/intake/v1/cases?${name}=${planted.telephone}`);
      await system().get(operator, `/api/${name}`);
      await system().get(operator, `/api/intake/v1/places?q=${name}`);
      await system().post(operator, '/api/intake/v1/cases', { ...registration, [planted.name]: 1, channel: planted.telephone });
      await system().post(operator, '/api/intake/v1/cases', undefined, { raw: `{"title": "${planted.name}` });
      await system().post(operator, '/api/intake/v1/cases', registration, { headers: { 'if-match': planted.telephone } });
      await system().post(undefined, '/api/identity/v1/demo-tokens', { user: planted.telephone }, { key: null });
      await system().post(operator, '/api/intake/v1/find-duplicates', { ...registration, requesterType: undefined, placeTold: undefined });
      await system().standalone.system.atHead();
    });

    it('can be found by this spec at all', async () => {
      const { body } = await system().post(operator, `/api/intake/v1/cases/${played.number}/openings`, {
        parts: ['narrative', 'requester'].map((name) => ({ version: 1, name })),
        purpose: 'handling',
      });
      expect(found(JSON.stringify(body)).sort()).toEqual(
        [planted.title, planted.text, planted.place, planted.name, planted.telephone, planted.address, planted.identityNumber].sort(),
      );
      expect(found(encodeURIComponent(planted.name))).toEqual([planted.name]);
    });

    it('is in no line of the log', async () => {
      expect(system().lines.filter((line) => line.includes('"msg":"request"')).length).toBeGreaterThan(100);
      expect(system().lines.filter((line) => found(line).length > 0)).toEqual([]);
    });

    it('is in no answer that refuses', () => {
      expect(system().problems.length).toBeGreaterThan(100);
      expect(system().problems.filter(({ body }) => found(JSON.stringify(body)).length > 0)).toEqual([]);
    });

    it('is in no metric', async () => {
      const { body } = await system().get(undefined, '/metrics');
      expect(found(String(body))).toEqual([]);
    });

    it('is in no list, page, story, feed or job', async () => {
      const told = async (who: string, target: string): Promise<string> => {
        const { status, body } = await system().get(who, `/api/${target}`);
        expect([target, status]).toEqual([target, 200]);
        return JSON.stringify(body);
      };
      const targets: readonly (readonly [string, string])[] = [
        ['auditor', 'audit/v1/cases?limit=200'],
        [operator, 'intake/v1/cases?limit=200'],
        [dispatcher, 'dispatch/v1/queue?view=returns&limit=200'],
        [dispatcher, 'dispatch/v1/queue?view=toDispatch&limit=200'],
        [dispatcher, 'dispatch/v1/call-outs?view=closed&limit=200'],
        [dispatcher, 'dispatch/v1/supervisions?limit=200'],
        ...['hard', 'shelved', 'escalated'].map((view): [string, string] => [
          dispatcher,
          `dispatch/v1/tracked-cases?view=${view}&limit=200`,
        ]),
        [handler, 'department/v1/inbox?view=returnPending&limit=200'],
        [handler, 'department/v1/inbox?view=resolved&limit=200'],
        [leader, 'department/v1/inbox?view=toApprove&limit=200'],
        [officer, 'feedback/v1/follow-ups?view=closed&limit=200'],
        [officer, 'feedback/v1/failed-notices?limit=200'],
        [handler, 'feedback/v1/notices?limit=200'],
        ['auditor', `audit/v1/cases/${played.number}/history`],
        ['auditor', 'audit/v1/feed?limit=1000'],
        ...serviceNames.flatMap((service): (readonly [string, string])[] => [
          [service === 'department' ? handler : 'auditor', `${service}/v1/cases/${played.number}`],
          ['auditor', `${service}/v1/jobs`],
          ['auditor', `${service}/v1/consumers`],
        ]),
      ];
      for (const [who, target] of targets) expect([target, found(await told(who, target))]).toEqual([target, []]);
    });

    it('was sent by every step that takes a text', () => {
      const texts = steps.map(({ command }) => JSON.stringify(bodies[command] ?? '')).join('');
      expect(found(texts).sort()).toEqual([planted.explanation, planted.remark, planted.reply].sort());
    });

    describe('of all that was told', () => {
      const data = () => ({ adminUrl: system().standalone.database.adminUrl, folder: system().dataDir });
      const ofServices = serviceNames.flatMap((service) => [`${service}.cases`, `${service}_work.reservations`, `${service}_work.jobs`]);
      standNowhere(data, Object.values(planted), [
        'ledger.events',
        'vault.subjects',
        'vault.access_records',
        'feedback_work.notices',
        ...ofServices,
      ]);
    });
  });

/** Every text of urging, supervision, support and tracking, on one case. */
async function sendHeldTexts(system: RunningStandalone, played: PlayedCase): Promise<void> {
  const own = await played.pathOf({ service: 'department', command: 'request-support', ofAssignment: true });
  const assignmentIds = [own.split('/').at(-2)!];
  const send = (who: string, path: string, body: object = {}) => system.post(who, path, { ...bodies[path.split('/').at(-1)!], ...body });
  const ofCase = (command: string) => `/api/dispatch/v1/cases/${played.number}/${command}`;
  await send(handler, own);
  const page = await played.page('audit', 'auditor');
  const { supportId } = page.assignments.find((a) => a.supportPending)!.supportPending!;
  await send(dispatcher, ofCase(`supports/${supportId}/refuse-support`));
  for (const command of ['urge-handling', 'open-supervision']) await send(dispatcher, ofCase(command), { assignmentIds });
  const { supervisionId } = (await played.page('audit', 'auditor')).supervisions.at(-1)!;
  await send(handler, own.replace('request-support', 'answer-supervision'), { supervisionId });
  for (const command of ['enlist-hard-case', 'track-hard-case', 'shelve-case', 'escalate-case']) await send(dispatcher, ofCase(command));
}
