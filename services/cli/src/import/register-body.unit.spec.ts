import type { ImportProfile } from './profile';
import { registerBody } from './register-body';

const profile: ImportProfile = {
  name: 'trial',
  columns: { externalId: '编号', requester: '用户', title: '标题', text: '内容', occurredAt: '时间' },
  channel: 'website',
  kind: 'complaint',
  places: [
    ['长白新村', '310110013'],
    ['第二居委', '310110013002'],
    ['杨浦', '310110'],
  ],
};
const fields = { 编号: 'A-17', 用户: 'u1', 标题: '杨浦的路灯', 内容: '路灯不亮\n已经一周', 时间: '2023-04-05T06:07:08+08:00' };
const asked = (other: Partial<Record<keyof typeof fields, string>>, of: ImportProfile = profile) =>
  registerBody({ ...fields, ...other }, of);

describe('the registration of a row', () => {
  it('is all that the profile reads, under a key of profile and number', () => {
    expect(asked({})).toEqual({
      key: expect.stringMatching(/^import:[\w-]{43}$/) as string,
      body: {
        channel: 'website',
        kind: 'complaint',
        requesterType: 'person',
        anonymous: false,
        requester: { account: 'u1' },
        title: '杨浦的路灯',
        text: '路灯不亮\n已经一周',
        place: { district: '310110' },
        externalRefs: [{ system: 'trial', number: 'A-17' }],
        occurredAt: '2023-04-05T06:07:08+08:00',
      },
    });
  });

  it('has a key that a header can hold, whatever profile and number are, and one of its own for each', () => {
    const key = (number: string, name = 'trial') => (asked({ 编号: number }, { ...profile, name }) as { key: string }).key;
    const keys = [
      key('A-17'),
      key('A-18'),
      key('十七号'),
      key('1'.repeat(80)),
      key('A-17', '试点 一'),
      key('7', 'trial:A-1'),
      key('A-1:7'),
    ];
    expect(keys.filter((one) => !/^[\x21-\x7e]{8,128}$/.test(one))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(key('A-17')).toBe(key(' A-17 '));
  });

  it('reads an instant without a zone in that of the profile', () => {
    expect(asked({ 时间: '2023-04-05T06:07:08' }, { ...profile, timeZone: 'Asia/Shanghai' })).toMatchObject({
      body: { occurredAt: '2023-04-04T22:07:08.000Z' },
    });
  });

  it('is anonymous without a requester, and has neither place nor time where the file has none', () => {
    const { requester: _requester, occurredAt: _occurredAt, ...columns } = profile.columns;
    const { body } = asked({ 标题: ' 路灯 ' }, { ...profile, columns }) as { body: object };
    expect(body).toMatchObject({ anonymous: true, title: '路灯', place: {} });
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['requester']));
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['occurredAt']));
    expect(asked({ 用户: ' ' })).toMatchObject({ body: { anonymous: true } });
  });

  it.each([
    ['杨浦', { district: '310110' }],
    ['长白新村', { district: '310110', subdistrict: '310110013' }],
    ['第二居委', { district: '310110', subdistrict: '310110013', committee: '310110013002' }],
  ])('names the place of %s with all it lies in', (title, place) => {
    expect(asked({ 标题: title })).toMatchObject({ body: { place } });
  });

  it.each([
    ['no number', { 编号: ' ' }, 'EXTERNAL_ID_MISSING'],
    ['a time without its zone', { 时间: '2023-04-05T06:07:08' }, 'INSTANT_INVALID'],
    ['a day that does not exist', { 时间: '2023-02-31T06:07:08Z' }, 'INSTANT_INVALID'],
    ['a time that is none', { 时间: 'last week' }, 'INSTANT_INVALID'],
    ['an empty time', { 时间: '' }, 'INSTANT_INVALID'],
  ])('is refused for %s, with a reason that quotes nothing', (_, other, code) => {
    const refused = asked(other);
    expect(refused).toEqual({ code, reason: expect.stringMatching(/^\S+ 栏.+ · column \S+ is /) as string });
    expect(JSON.stringify(refused)).not.toMatch(/十七号|last week|u1|路灯/);
  });
});
