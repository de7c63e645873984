import { type Environment, issuerOf, masterKeysOf, programSettings } from './settings';
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

describe('the settings of the program', () => {
  it('have defaults, for what is empty too', () => {
    const defaults = { dataDir: '.data', port: 8080, demonstrationCases: 60, logLevel: 'warn' };
    expect(programSettings({})).toEqual(defaults);
    expect(programSettings({ PORT: '', SUQIU_DATA: '', SUQIU_DEMONSTRATION_CASES: '', SUQIU_LOG_LEVEL: '' })).toEqual(defaults);
  });

  it('are what the environment says', () => {
    const environment = { PORT: '0', SUQIU_DATA: '/var/suqiu', SUQIU_DEMONSTRATION_CASES: '5', SUQIU_LOG_LEVEL: 'info' };
    expect(programSettings(environment)).toEqual({ dataDir: '/var/suqiu', port: 0, demonstrationCases: 5, logLevel: 'info' });
  });

  it.each([
    [{ PORT: 'eighty' }, 'PORT must be a whole number up to 65535, not "eighty".'],
    [{ PORT: '65536' }, 'PORT must be a whole number up to 65535, not "65536".'],
    [{ SUQIU_DEMONSTRATION_CASES: '-1' }, 'SUQIU_DEMONSTRATION_CASES must be a whole number up to 999999, not "-1".'],
    [{ SUQIU_LOG_LEVEL: 'loud' }, 'SUQIU_LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, not "loud".'],
  ])('are refused in one sentence: %p', (environment, sentence) => {
    expect(refusal(() => programSettings(environment))).toBe(sentence);
  });
});

describe('the OIDC issuer', () => {
  const configured = {
    SUQIU_OIDC_ISSUER: 'https://login.example/realms/hotline',
    SUQIU_OIDC_AUDIENCE: 'suqiu',
    SUQIU_OIDC_JWKS_URL: 'https://login.example/realms/hotline/keys',
  };

  it('is none without its settings', () => {
    expect(issuerOf({ SUQIU_OIDC_ISSUER: '' })).toBeUndefined();
  });

  it('is what its settings say', () => {
    expect(issuerOf(configured)).toEqual({
      issuer: 'https://login.example/realms/hotline',
      audience: 'suqiu',
      keys: { jwksUrl: 'https://login.example/realms/hotline/keys' },
    });
  });

  it.each(['http://localhost:9000/keys', 'http://127.0.0.1/keys', 'http://[::1]:9000/keys'])('may be on this machine: %s', (address) => {
    expect(issuerOf({ ...configured, SUQIU_OIDC_JWKS_URL: address })).toMatchObject({ keys: { jwksUrl: address } });
  });

  const together = 'An OIDC issuer needs SUQIU_OIDC_ISSUER, SUQIU_OIDC_AUDIENCE, SUQIU_OIDC_JWKS_URL together; not set:';
  const safe = 'must be an https address, or an http address of this machine.';
  const refused: readonly (readonly [Environment, string])[] = [
    [{ SUQIU_OIDC_ISSUER: '' }, `${together} SUQIU_OIDC_ISSUER.`],
    [{ SUQIU_OIDC_AUDIENCE: undefined }, `${together} SUQIU_OIDC_AUDIENCE.`],
    [{ SUQIU_OIDC_ISSUER: '', SUQIU_OIDC_JWKS_URL: '' }, `${together} SUQIU_OIDC_ISSUER, SUQIU_OIDC_JWKS_URL.`],
    [{ SUQIU_OIDC_ISSUER: 'login.example' }, `SUQIU_OIDC_ISSUER ${safe}`],
    [{ SUQIU_OIDC_JWKS_URL: 'http://login.example/keys' }, `SUQIU_OIDC_JWKS_URL ${safe}`],
    [{ SUQIU_OIDC_JWKS_URL: 'http://localhost.example/keys' }, `SUQIU_OIDC_JWKS_URL ${safe}`],
    [{ SUQIU_OIDC_JWKS_URL: 'file:///keys.json' }, `SUQIU_OIDC_JWKS_URL ${safe}`],
  ];
  it.each(refused)('is refused in one sentence with %p', (changed, sentence) => {
    expect(refusal(() => issuerOf({ ...configured, ...changed }))).toBe(sentence);
  });
});

describe('master keys', () => {
  const key = Buffer.alloc(32, 9).toString('base64');

  it('are those of the environment, the first one current, or none', () => {
    const keys = masterKeysOf({ SUQIU_MASTER_KEYS: `mk-2:${key},mk-1:${key}` });
    expect([keys?.currentId, keys?.get('mk-1')]).toEqual(['mk-2', Buffer.alloc(32, 9)]);
    expect(masterKeysOf({ SUQIU_MASTER_KEYS: '' })).toBeUndefined();
  });

  it.each([key, `${key}:mk-1`, `mk-1:${key.slice(8)}`, `mk-1:${key},`])('are refused without a word of them: %s', (text) => {
    expect(refusal(() => masterKeysOf({ SUQIU_MASTER_KEYS: text }))).toBe(
      'SUQIU_MASTER_KEYS must be id:key[,id:key…], the current one first, each key 32 bytes in base64.',
    );
  });
});
