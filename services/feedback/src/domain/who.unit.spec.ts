import { initialCase } from '@suqiu/case';
import { aCase, given, givenState } from '@suqiu/testing';
import { cityOfficer, handler, officer, officerElsewhere, system } from '../testing/people';
import { assumedFollowUpPolicy, closeCase, recordFollowUp, reopenCase, type Who } from './index';

const commands = {
  recordFollowUp: (state, who) => recordFollowUp(state, { method: 'telephone', reached: true, answers: {}, attachments: [] }, who),
  reopenCase: (state, who) => reopenCase(state, { reasonCode: 'recheck' }, who),
  closeCase: (state, who) => closeCase(state, { basis: 'followedUp' }, who, assumedFollowUpPolicy),
} satisfies Record<string, (state: Parameters<typeof recordFollowUp>[0], who: Who) => unknown[]>;
const names = Object.keys(commands) as (keyof typeof commands)[];
const inFollowUp = aCase().dispatched().resolved().closureApproved();

describe.each(names)('who may %s', (name) => {
  const command = commands[name];
  const history = name === 'closeCase' ? inFollowUp.followedUp() : inFollowUp;

  it('refuses a case that does not exist', () => {
    givenState(initialCase)
      .when((state) => command(state, officer))
      .thenRefused('CASE_NOT_FOUND');
  });

  it('refuses another role, also of the unit that handled it', () => {
    given(...history)
      .when((state) => command(state, handler))
      .thenRefused('ROLE_NOT_ALLOWED', { roles: 'followUpOfficer' });
  });

  it('refuses another district, and an officer of none', () => {
    given(...history)
      .when((state) => command(state, officerElsewhere))
      .thenRefused('NOT_YOUR_DISTRICT');
    const { district: _without, ...actor } = officer.actor;
    given(...history)
      .when((state) => command(state, { actor }))
      .thenRefused('NOT_YOUR_DISTRICT');
  });

  it.each([
    ['the district', officer],
    ['the city', cityOfficer],
    ['a policy', system],
  ])('takes an actor of %s', (_, who) => {
    expect(command(history.state, who)).toHaveLength(1);
  });
});
