import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { type ImportProfile, placeIn, ProfileError, readProfile } from './profile';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'suqiu-profile-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const columns = { externalId: '编号', title: '标题', text: '内容' };
const read = async (profile: unknown, name = 'mailbox.json'): Promise<ImportProfile> => {
  const file = path.join(folder, name);
  await writeFile(file, typeof profile === 'string' ? profile : JSON.stringify(profile));
  return readProfile(file);
};

describe('a profile', () => {
  it('is read with the least it needs, and named after its file', async () => {
    expect(await read({ columns, channel: '网站' }, 'letters-2024.json')).toEqual({
      name: 'letters-2024',
      columns,
      channel: 'website',
      kind: 'assistance',
      places: [],
    });
  });

  it('is read with all it may have; longer names of places first', async () => {
    const all = { ...columns, requester: '用户', occurredAt: '时间' };
    const places = { 长白: '310110', 长白新村: '310110013' };
    const timeZone = 'Asia/Shanghai';
    expect(await read({ name: '试点 一', columns: all, channel: 'leaderMailbox', kind: 'complaint', timeZone, places })).toEqual({
      name: '试点 一',
      timeZone,
      columns: all,
      channel: 'leaderMailbox',
      kind: 'complaint',
      places: [
        ['长白新村', '310110013'],
        ['长白', '310110'],
      ],
    });
  });

  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['no JSON', '{"columns":', /not a JSON document/],
    ['nothing in it', 'null', /not a JSON document with fields/],
    ['an empty name', { name: ' ', columns, channel: 'app' }, /name must have 1 to 40 characters/],
    ['a name too long', { name: '试'.repeat(41), columns, channel: 'app' }, /name must have 1 to 40 characters/],
    ['a name with a line break', { name: 'a\nb', columns, channel: 'app' }, /none of them a control character/],
    ['a time zone nobody knows', { columns, channel: 'app', timeZone: 'Asia/Nowhere' }, /unknown time zone Asia\/Nowhere/],
    ['a place with a code too short', { columns, channel: 'app', places: { 杨浦: '3101' } }, /division code of 杨浦/],
    ['no columns', { channel: 'app' }, /columns must name externalId, title and text/],
    ['no column of titles', { columns: { externalId: 'a', text: 'c' }, channel: 'app' }, /columns must name/],
    ['no channel', { columns }, /unknown channel/],
    ['a channel nobody knows', { columns, channel: '飞鸽' }, /unknown channel 飞鸽/],
    ['a channel named like what every object has', { columns, channel: 'constructor' }, /unknown channel/],
    ['a kind nobody knows', { columns, channel: 'app', kind: 'rant' }, /unknown kind rant/],
  ];
  it.each(wrong)('with %s is refused in one sentence', async (_, profile, sentence) => {
    const refusal = await read(profile).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ProfileError);
    expect((refusal as Error).message).toMatch(sentence);
  });
});

describe('a profile that is not there', () => {
  it('is refused in one sentence', async () => {
    await expect(readProfile(path.join(folder, 'nowhere.json'))).rejects.toThrow(ProfileError);
  });
});

describe('the place of a message', () => {
  const places = Object.entries({ 杨浦: '310110', 长白: '310110', 长白新村: '310110013', 五角场: '310110018', 五角场镇: '310110113' });
  const profile = { places: places.sort(([a], [b]) => b.length - a.length) } as unknown as ImportProfile;

  it.each([
    ['in the title', ['五角场的路灯', '杨浦区某处'], '310110018'],
    ['in the text, if the title names none', ['路灯不亮', '长白新村一带'], '310110013'],
    ['the first named', ['长白新村到五角场的公交', ''], '310110013'],
    ['the first named, whichever stands first in the profile', ['杨浦长白新村', ''], '310110'],
    ['the longest name of several at one spot', ['五角场镇的河道', ''], '310110113'],
  ])('is the one %s', (_, texts, code) => {
    expect(placeIn(profile, ...texts)).toBe(code);
  });

  it('is unknown when nothing is named', () => {
    expect(placeIn(profile, '路灯不亮', '天黑看不见')).toBeUndefined();
  });
});
