import { checkCreditCode } from './credit-code';

describe('checkCreditCode (GB 32100-2015)', () => {
  it.each(['91350100M000100Y43', '91330100799655058B', '914403001922038216', '9144030071526726XG'])('takes the known code %s', (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: true, normalised: code, warnings: [] });
  });

  it('takes full-width, lower-case and blanks', () => {
    expect(checkCreditCode(' ９１３３０１００ 799655058b ')).toEqual({ ok: true, normalised: '91330100799655058B', warnings: [] });
  });

  it('refuses a wrong check character at position 18, a digit as well as a letter', () => {
    const fault = { ok: false, code: 'CREDIT_CODE_CHECK_DIGIT', position: 18 };
    expect(checkCreditCode('91330100799655058A')).toEqual(fault);
    expect(checkCreditCode('914403001922038217')).toEqual(fault);
  });

  it('finds two neighbours changed round', () => {
    expect(checkCreditCode('914403001922083216')).toMatchObject({ ok: false, code: 'CREDIT_CODE_CHECK_DIGIT' });
  });

  it.each([...'IOSVZ'])('refuses the letter %s, which the alphabet leaves out, and says where', (letter) => {
    expect(checkCreditCode(`91350100${letter}000100Y43`)).toEqual({ ok: false, code: 'CREDIT_CODE_CHARACTER', position: 9 });
  });

  it('refuses a letter in the division code', () => {
    expect(checkCreditCode('9135A100M000100Y43')).toEqual({ ok: false, code: 'CREDIT_CODE_CHARACTER', position: 5 });
  });

  it.each(['', '9135', '91350100M000100Y433'])('refuses the length of "%s"', (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: false, code: 'CREDIT_CODE_LENGTH' });
  });

  it('warns when only the organisation code fails its own check', () => {
    expect(checkCreditCode('91350100M000101Y4Q')).toEqual({
      ok: true,
      normalised: '91350100M000101Y4Q',
      warnings: ['CREDIT_CODE_ORGANISATION_PART'],
    });
  });

  it('warns of an old registration number of 15 digits', () => {
    expect(checkCreditCode('310110000123456')).toMatchObject({ ok: true, warnings: ['CREDIT_CODE_OLD_REGISTRATION_NUMBER'] });
  });
});
