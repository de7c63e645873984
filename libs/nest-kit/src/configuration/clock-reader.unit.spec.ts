import { emptyOrganisation, noCalendarPublications, noClockPolicies, noLocalClosures } from '@suqiu/case';
import { ClockReader } from './clock-reader';
import type { ConfigurationReader } from './configuration-reader';

const standing = <State extends object>(state: State, version: number) => ({ current: () => Promise.resolve({ ...state, version }) });
const reader = (calendarVersion: number) =>
  new ClockReader({
    clockPolicies: standing(noClockPolicies, 8),
    calendar: standing(noCalendarPublications, calendarVersion),
    organisation: standing(emptyOrganisation, 70),
    localCalendar: () => standing(noLocalClosures, 2),
  } as unknown as ConfigurationReader);

describe('the versions that clocks start with', () => {
  it('are the newest', async () => {
    expect(await reader(10).pins('310110')).toStrictEqual({
      clockPolicyVersion: 8,
      calendarVersion: 10,
      localCalendarVersion: 2,
      calendarDistrict: '310110',
      hoursVersion: 70,
    });
  });

  it('name no policy while no calendar is published: nothing can be counted', async () => {
    expect((await reader(0).pins('310110')).clockPolicyVersion).toBe(0);
  });
});
