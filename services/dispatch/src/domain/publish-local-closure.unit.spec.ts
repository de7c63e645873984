import { foldLocalClosures, type LocalClosures, noLocalClosures } from '@suqiu/case';
import { anEvent, givenState } from '@suqiu/testing';
import { administrator, day, who } from '../testing/ground';
import { publishLocalClosure, type PublishLocalClosure } from './publish-local-closure';

type Params = Readonly<Record<string, string>>;
type Closure = Omit<PublishLocalClosure, 'day' | 'district'>;
const typhoon: Closure = {
  closure: 'typhoon-2026-07',
  notice: '沪府办〔2026〕9号',
  publishedOn: '2026-03-01',
  days: ['2026-03-03', '2026-03-07'],
  reason: { zh: '台风', en: 'Typhoon' },
  source: '市政府办公厅',
  assumed: false,
  effectiveFrom: '2026-03-03',
};
const after = (...closures: readonly Partial<Closure>[]): LocalClosures =>
  foldLocalClosures(
    noLocalClosures,
    closures.map((about, at) => anEvent('dispatch.LocalClosurePublished', { ...typhoon, ...about }, { version: at + 1 })),
  );
const publish =
  (about: Partial<PublishLocalClosure> = {}, by = administrator()) =>
  (closures: LocalClosures) =>
    publishLocalClosure(closures, { district: '310110', ...typhoon, ...about, day }, by);
const published = (about: Partial<Closure> = {}) => [{ type: 'dispatch.LocalClosurePublished' as const, data: { ...typhoon, ...about } }];

describe('publishing a closure of a district', () => {
  it('tells its days and why, by the administrator of the district or of the city', () => {
    const url = { url: 'https://www.shanghai.gov.cn/notice' };
    givenState(noLocalClosures).when(publish(url)).then(published(url));
    givenState(noLocalClosures)
      .when(publish({}, administrator(undefined, '310110')))
      .then(published());
  });

  it('replaces the closure of the same id, withdraws it without days, and can tell it again', () => {
    const longer = { days: ['2026-03-03', '2026-03-04'] };
    givenState(after({})).when(publish(longer)).then(published(longer));
    givenState(after({}))
      .when(publish({ days: [] }))
      .then(published({ days: [] }));
    givenState(after({}, { days: [] }))
      .when(publish({ days: [] }))
      .thenNothing();
    givenState(after({}, { days: [] }))
      .when(publish())
      .then(published());
  });

  it('stands beside another', () => {
    givenState(after({}))
      .when(publish({ closure: 'flood' }))
      .then(published({ closure: 'flood' }));
  });

  it('is quiet when the closure stands so, also with its days in another order', () => {
    givenState(after({})).when(publish()).thenNothing();
    givenState(after({}))
      .when(publish({ days: [...typhoon.days].reverse() }))
      .thenNothing();
  });

  it.each<[string, Partial<PublishLocalClosure>, string, Params]>([
    ['a day that is none', { days: ['2026-02-30'] }, 'DAY_INVALID', { day: '2026-02-30' }],
    ['a day named twice', { days: ['2026-03-03', '2026-03-03'] }, 'DAY_TWICE', { day: '2026-03-03' }],
    ['a district that nobody knows', { district: '310199' }, 'DISTRICT_UNKNOWN', { district: '310199' }],
    ['a notice that lies ahead', { publishedOn: '2026-03-03' }, 'EFFECTIVE_DATE_INVALID', {}],
    ['a beginning that is no day', { effectiveFrom: 'soon' }, 'EFFECTIVE_DATE_INVALID', {}],
    ['to withdraw what was never there', { days: [] }, 'LOCAL_CLOSURE_UNKNOWN', { closure: 'typhoon-2026-07' }],
  ])('refuses %s', (_, about, code, params) => {
    givenState(noLocalClosures).when(publish(about)).thenRefused(code, params);
  });

  it('refuses a notice older than the one in force, another district and other roles', () => {
    givenState(after({}))
      .when(publish({ publishedOn: '2026-02-28' }))
      .thenRefused('EFFECTIVE_DATE_INVALID');
    givenState(noLocalClosures)
      .when(publish({}, administrator(undefined, '310112')))
      .thenRefused('NOT_YOUR_DISTRICT');
    givenState(noLocalClosures).when(publish({}, who())).thenRefused('ROLE_NOT_ALLOWED', { roles: 'administrator' });
  });
});
