import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { noticeSettingsOf } from './notice-settings';
import { StartError } from './start-error';

const refusal = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(StartError);
    expect(error).toMatchObject({ code: 'SETTING_INVALID' });
    return (error as StartError).message;
  }
  return 'accepted';
};

const smtp = { SUQIU_SMTP_URL: 'smtps://desk:s3cret@mail.city.example', SUQIU_SMTP_FROM: '12345 <hotline@city.example>' };
const sms = { SUQIU_SMS_URL: 'https://sms.example/send', SUQIU_SMS_SECRET: 's3cret' };

describe('the settings of notices', () => {
  let folder: string;
  const fileOf = (content: string): string => {
    const file = path.join(folder, 'addresses.json');
    writeFileSync(file, content);
    return file;
  };
  beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'suqiu-addresses-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are none without a value', () => {
    expect(noticeSettingsOf({ SUQIU_SMTP_URL: '', SUQIU_UNIT_ADDRESSES: '' })).toEqual({ carriers: {}, unitAddresses: new Map() });
  });

  it('configure what they name', () => {
    expect(Object.keys(noticeSettingsOf({ ...smtp, ...sms }).carriers)).toEqual(['email', 'sms']);
    expect(Object.keys(noticeSettingsOf({ ...sms, SUQIU_SMS_URL: 'http://localhost:9000' }).carriers)).toEqual(['sms']);
    const addresses = noticeSettingsOf({ SUQIU_UNIT_ADDRESSES: fileOf('{"310110-ecology": "desk@ecology.example"}') }).unitAddresses;
    expect([...addresses]).toEqual([['310110-ecology', 'desk@ecology.example']]);
  });

  it.each([
    [{ ...smtp, SUQIU_SMTP_FROM: '' }, 'SUQIU_SMTP_URL and SUQIU_SMTP_FROM belong together; not set: SUQIU_SMTP_FROM.'],
    [{ ...sms, SUQIU_SMS_URL: '' }, 'SUQIU_SMS_URL and SUQIU_SMS_SECRET belong together; not set: SUQIU_SMS_URL.'],
    [{ ...smtp, SUQIU_SMTP_URL: 'https://desk:s3cret@mail' }, 'SUQIU_SMTP_URL must be smtps://… or smtp://….'],
    [{ ...smtp, SUQIU_SMTP_URL: 's3cret' }, 'SUQIU_SMTP_URL must be smtps://… or smtp://….'],
    [{ ...smtp, SUQIU_SMTP_FROM: 's3cret' }, 'SUQIU_SMTP_FROM must be an e-mail address, with or without a name.'],
    [{ ...sms, SUQIU_SMS_URL: 'http://s3cret.example' }, 'SUQIU_SMS_URL must be an https address, or an http address of this machine.'],
  ])('are refused in one sentence that repeats nothing of them: %p', (environment, sentence) => {
    expect(refusal(() => noticeSettingsOf(environment))).toBe(sentence);
    expect(sentence).not.toContain('s3cret');
  });

  it.each(['', '[', '"a"', 'null', '{"a": 1}', '{"a": "nobody"}', '{"": "a@b.example"}', '{"a": "x@y.example, z@y.example"}'])(
    'refuse a file of addresses that is none: %s',
    (content) => {
      expect(refusal(() => noticeSettingsOf({ SUQIU_UNIT_ADDRESSES: fileOf(content) }))).toBe(
        'SUQIU_UNIT_ADDRESSES must name a JSON file {"unit": "e-mail address", …}.',
      );
    },
  );
});
