import { type ActionRule, allowedActions } from './allowed-actions';
import { Refusal } from './refusal';

interface Door {
  readonly locked: boolean;
}
const open: ActionRule<Door, string> = {
  command: 'OpenDoor',
  check: (door, who) => {
    if (door.locked) throw new Refusal('DOOR_LOCKED');
    if (who !== 'porter') throw new Refusal('NOT_PORTER');
  },
};
const knock: ActionRule<Door, string> = { command: 'Knock', check: () => undefined };

describe('allowedActions', () => {
  it('lists every command in order, enabled or with the reason why not', () => {
    expect(allowedActions([open, knock], { locked: true }, 'porter')).toStrictEqual([
      { command: 'OpenDoor', enabled: false, reason: 'DOOR_LOCKED' },
      { command: 'Knock', enabled: true },
    ]);
  });

  it('depends on the state and on who asks', () => {
    expect(allowedActions([open], { locked: false }, 'porter')).toStrictEqual([{ command: 'OpenDoor', enabled: true }]);
    expect(allowedActions([open], { locked: false }, 'guest')).toStrictEqual([
      { command: 'OpenDoor', enabled: false, reason: 'NOT_PORTER' },
    ]);
  });

  it('warns of what somebody should know first, only of what he may do', () => {
    const warned: ActionRule<Door, string> = { ...open, warn: () => 'SUPPORT_UNFINISHED' };
    const quiet: ActionRule<Door, string> = { ...open, warn: () => undefined };
    expect(allowedActions([warned, quiet], { locked: false }, 'porter')).toStrictEqual([
      { command: 'OpenDoor', enabled: true, warning: 'SUPPORT_UNFINISHED' },
      { command: 'OpenDoor', enabled: true },
    ]);
    expect(allowedActions([warned], { locked: true }, 'porter')).toStrictEqual([
      { command: 'OpenDoor', enabled: false, reason: 'DOOR_LOCKED' },
    ]);
  });

  it('does not take a fault for a refusal', () => {
    const faulty: ActionRule<Door, string> = {
      command: 'Fall',
      check: () => {
        throw new TypeError('broken');
      },
    };
    expect(() => allowedActions([faulty], { locked: false }, 'porter')).toThrow(TypeError);
  });
});
