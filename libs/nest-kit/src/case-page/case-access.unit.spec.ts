import { type Actor, type Compartment, emptyOrganisation, type Organisation, type RegisteredUnit, type Role } from '@suqiu/case';
import { aCase, type CaseHistory, lead } from '@suqiu/testing';
import type { Who } from '../service/service-definition';
import { partLevel, readableUpTo } from './case-access';

const organisation: Organisation = {
  ...emptyOrganisation,
  units: new Map(['bureau', 'other'].map((id) => [`${id}-office`, { unitId: `${id}-office`, parentId: id } as RegisteredUnit])),
};
const as = (role: Role, about: Partial<Actor> = {}): Who => ({ actor: { id: 'p', role, ...about }, organisation });
const of = (unitId: string, role: Role = 'handler') => as(role, { unitId });
const share = (unitId: string, nth = 1) => lead(`a-${nth}`, unitId);

const registered = aCase({ district: '310110', respondentUnitId: 'bureau' });
const dispatched = registered.dispatched({ assignments: [share('bureau')], copyTo: ['copied'] });
const returned = dispatched.returnRequested({ assignmentId: 'a-1' }).returnApproved({ assignmentId: 'a-1' });
const redispatched = dispatched.redispatched({ ended: ['a-1'], assignments: [share('other', 2)], copyTo: [] });

const called = dispatched.calledOut({ callerUnitId: 'street', departments: ['called', 'released'] });
const released = called.callOutDeclined({ unitId: 'released' }).declineJudged({ unitId: 'released' });

const upTo = (history: CaseHistory, who: Who): number | string => {
  try {
    return readableUpTo(history.events, who);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('reading a case', () => {
  it.each<[string, CaseHistory, Who, number | string]>([
    ['not dispatched', registered, of('bureau'), 'NOT_YOUR_UNIT'],
    ['open', dispatched, of('bureau'), Infinity],
    ['open, of a unit below', registered.dispatched({ assignments: [share('bureau-office')] }), of('bureau'), Infinity],
    ['open, of the unit above', dispatched, of('bureau-office'), 'NOT_YOUR_UNIT'],
    ['with a return asked for', dispatched.returnRequested({ assignmentId: 'a-1' }), of('bureau'), Infinity],
    ['resolved', dispatched.resolved({ assignmentId: 'a-1' }), of('bureau'), Infinity],
    ['closed', dispatched.resolved({ assignmentId: 'a-1' }).closureApproved().closed(), of('bureau'), Infinity],
    ['returned', returned, of('bureau'), 4],
    ['returned, and gone on', returned.dispatched({ assignments: [share('other', 2)] }).acknowledged(), of('bureau'), 4],
    ['returned, and sent again', returned.dispatched({ assignments: [share('bureau', 3)] }), of('bureau'), Infinity],
    ['ended by a re-dispatch', redispatched.acknowledged({ assignmentId: 'a-2' }), of('bureau'), 3],
    ['ended with the case', dispatched.withdrawn(), of('bureau'), 3],
    ['copied', dispatched.acknowledged(), of('copied'), Infinity],
    ['copied no longer', redispatched.acknowledged({ assignmentId: 'a-2' }), of('copied'), 3],
    ['given to others', redispatched, of('other'), Infinity],
    ['given to others', redispatched, of('third'), 'NOT_YOUR_UNIT'],
  ])('whose assignment is %s', (_, history, who, expected) => expect(upTo(history, who)).toBe(expected));

  it.each<[string, CaseHistory, Who, number | string]>([
    ['not called yet', dispatched, of('called'), 'NOT_YOUR_UNIT'],
    ['called', called.acknowledged(), of('called'), Infinity],
    ['called, of a unit below', dispatched.calledOut({ departments: ['bureau-office'] }), of('bureau', 'unitLeader'), Infinity],
    ['on site', called.checkedIn({ unitId: 'called' }), of('called'), Infinity],
    ['calling', called.acknowledged(), of('street', 'subdistrict'), Infinity],
    ['refusing', called.callOutDeclined({ unitId: 'called' }), of('called'), Infinity],
    ['released', released.acknowledged(), of('released'), 5],
    ['called, until it was closed', called.callOutClosed().acknowledged(), of('called'), 4],
    ['calling, until it closed it', called.callOutClosed().acknowledged(), of('street', 'subdistrict'), 4],
    ['called, until the case ended', called.withdrawn(), of('called'), 4],
    [
      'called, and called again',
      called
        .callOutClosed()
        .acknowledged()
        .calledOut({ departments: ['called'] }),
      of('called'),
      Infinity,
    ],
    ['called, and given a share', called.redispatched({ assignments: [share('called', 3)] }).callOutClosed(), of('called'), Infinity],
  ])('as a unit that is %s', (_, history, who, expected) => expect(upTo(history, who)).toBe(expected));

  it.each<[Role, string, number | string]>([
    ['operator', '310110', Infinity],
    ['auditor', '310000', Infinity],
    ['supervisor', '310112', 'NOT_YOUR_DISTRICT'],
    ['administrator', '310000', 'ROLE_NOT_ALLOWED'],
    ['requester', '310110', 'ROLE_NOT_ALLOWED'],
    ['system', '310000', 'ROLE_NOT_ALLOWED'],
  ])('as %s of %s', (role, district, expected) => expect(upTo(dispatched, as(role, { district }))).toBe(expected));

  it('of which nothing is known', () => expect(() => readableUpTo([], of('bureau'))).toThrow('CASE_NOT_FOUND'));
});

describe('a sealed part', () => {
  const levels = (history: CaseHistory, who: Who) =>
    (['narrative', 'contact', 'reporter'] as Compartment[]).map((compartment) => partLevel(compartment, history.state, who));
  const secret = (confidentiality: 'none' | 'fromRespondent' | 'full') => dispatched.marked({ confidentiality });

  it.each<[string, CaseHistory, Who, string[]]>([
    ['a unit that works on it', dispatched, of('bureau'), ['auto', 'ask', 'grant']],
    ['a unit that has resolved it', dispatched.resolved({ assignmentId: 'a-1' }), of('bureau'), ['auto', 'ask', 'grant']],
    ['a unit that gave it back', returned, of('bureau'), ['grant', 'grant', 'grant']],
    ['a unit it was taken from', redispatched, of('bureau'), ['grant', 'grant', 'grant']],
    ['a unit that gets a copy', dispatched, of('copied', 'unitLeader'), ['grant', 'grant', 'grant']],
    ['a unit that was called out', called, of('called'), ['auto', 'ask', 'grant']],
    ['the unit that called', called, of('street', 'subdistrict'), ['auto', 'ask', 'grant']],
    ['a unit whose call-out was closed', called.callOutClosed(), of('called'), ['grant', 'grant', 'grant']],
    ['the hotline', dispatched, as('operator', { district: '310110' }), ['auto', 'ask', 'ask']],
    ['a dispatcher', dispatched, as('dispatcher', { district: '310110' }), ['auto', 'ask', 'grant']],
    ['an auditor', dispatched, as('auditor', { district: '310110' }), ['ask', 'ask', 'grant']],
    ['the unit complained of, kept from it', secret('fromRespondent'), of('bureau'), ['auto', 'grant', 'grant']],
    ['a unit, kept from all', secret('full'), of('bureau'), ['auto', 'grant', 'grant']],
    ['the hotline, kept from all', secret('full'), as('followUpOfficer', { district: '310110' }), ['auto', 'ask', 'ask']],
  ])('to %s', (_, history, who, expected) => expect(levels(history, who)).toEqual(expected));
});
