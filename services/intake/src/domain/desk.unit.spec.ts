import { type CaseState, type Draft, initialCase } from '@suqiu/case';
import { aCase, type CaseHistory, given, givenState } from '@suqiu/testing';
import { ground } from '../testing/ground';
import { cityOperator, handler, operator, operatorElsewhere, system } from '../testing/people';
import { answerCase } from './answer-case';
import { classifyCase } from './classify-case';
import { markCase } from './mark-case';
import { mergeCase } from './merge-case';
import { routeOutCase } from './route-out-case';
import { supplementCase } from './supplement-case';
import type { Who } from './who';
import { withdrawCase } from './withdraw-case';

/** An earlier case, still under way. */
const earlier = { ...aCase().state, caseId: 'case-0', caseNumber: 'SQ-310110-20260301-000001', recordedAt: '2026-03-01T00:00:00.000Z' };

/** Every command on an existing case, each as it would be accepted at the desk. */
const commands = {
  supplementCase: (state, who) => supplementCase(state, { text: '补充', externalRefs: [], attachments: [] }, who),
  classifyCase: (state, who) => classifyCase(state, { category: 'labour.wages' }, who, ground),
  markCase: (state, who) => markCase(state, { urgency: 'urgent' }, who),
  answerCase: (state, who) => answerCase(state, { basis: 'policy', reply: '按规定', attachments: [] }, who),
  routeOutCase: (state, who) => routeOutCase(state, { class: 'petition', channelTold: 'petitionOffice' }, who, 7),
  mergeCase: (state, who) => mergeCase(state, { into: earlier }, who),
  withdrawCase: (state, who) => withdrawCase(state, { reasonCode: 'requesterAsked' }, who),
} satisfies Record<string, (state: CaseState, who: Who) => Draft[]>;
const names = Object.keys(commands) as (keyof typeof commands)[];
const atDesk = ['answerCase', 'routeOutCase', 'mergeCase'];
const rolesFor = (name: string) =>
  name === 'supplementCase' ? 'operator, dispatcher, followUpOfficer, subdistrict, steward' : 'operator, dispatcher';

describe.each(names)('who may %s', (name) => {
  const command = commands[name];

  it('refuses a case that does not exist', () => {
    givenState(initialCase)
      .when((state) => command(state, operator))
      .thenRefused('CASE_NOT_FOUND');
  });

  it('refuses another role and another district', () => {
    given(...aCase())
      .when((state) => command(state, handler))
      .thenRefused('ROLE_NOT_ALLOWED', { roles: rolesFor(name) });
    given(...aCase())
      .when((state) => command(state, operatorElsewhere))
      .thenRefused('NOT_YOUR_DISTRICT');
  });

  it.each([
    ['the district', operator],
    ['the city', cityOperator],
    ['a policy', system],
  ])('takes an actor of %s', (_, who) => {
    expect(command(aCase().state, who)).toHaveLength(1);
  });

  it.each<[string, CaseHistory]>([
    ['answered', aCase().answered()],
    ['routed out', aCase().routedOut()],
    ['withdrawn', aCase().withdrawn()],
    ['closed', aCase().dispatched().resolved().closureApproved().followedUp().closed()],
  ])('refuses a case that is %s', (_, history) => {
    given(...history)
      .when((state) => command(state, operator))
      .thenRefused('CASE_ENDED');
  });

  it('refuses a merged case, and says into which', () => {
    given(...aCase().merged())
      .when((state) => command(state, operator))
      .thenRefused('CASE_ALREADY_MERGED', { number: 'SQ-310110-20260301-000001' });
  });

  it(atDesk.includes(name) ? 'refuses a case that is dispatched' : 'takes a case that is dispatched', () => {
    const attempt = given(...aCase().dispatched()).when((state) => command(state, operator));
    if (atDesk.includes(name)) attempt.thenRefused('CASE_ALREADY_DISPATCHED');
    else expect(command(aCase().dispatched().state, operator)).toHaveLength(1);
  });

  it('takes a case that came back from its unit', () => {
    expect(command(aCase().dispatched().returnRequested().returnApproved().state, operator)).toHaveLength(1);
  });
});

describe('withdrawing', () => {
  it('records why, with the explanation sealed', () => {
    given(...aCase())
      .when((state) => withdrawCase(state, { reasonCode: 'settled', explanation: '已协商' }, operator))
      .then([
        {
          type: 'intake.CaseWithdrawn',
          data: { reasonCode: 'settled' },
          personal: { explanation: { subject: 'subject-requester-1', compartment: 'narrative', text: '已协商' } },
        },
      ]);
  });

  it('refuses what is resolved', () => {
    given(...aCase().dispatched().resolved())
      .when((state) => withdrawCase(state, { reasonCode: 'settled' }, operator))
      .thenRefused('CASE_ALREADY_RESOLVED');
  });
});
