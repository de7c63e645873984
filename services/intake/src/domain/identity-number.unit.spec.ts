import { checkIdentityNumber } from './identity-number';

describe('checkIdentityNumber (GB 11643-1999)', () => {
  it.each(['11010519491231002X', '440524188001010014'])('takes the number %s of the standard', (number) => {
    expect(checkIdentityNumber(number)).toEqual({ ok: true, normalised: number, warnings: [] });
  });

  it('takes full-width digits and a small x', () => {
    expect(checkIdentityNumber('１１０１０５１９４９１２３１００２ｘ')).toMatchObject({ ok: true, normalised: '11010519491231002X' });
  });

  it('refuses a wrong check character', () => {
    expect(checkIdentityNumber('110105194912310021')).toEqual({ ok: false, code: 'IDENTITY_CHECK_DIGIT', position: 18 });
  });

  it.each(['110105194902290027', '110105194913310024', '110105000012310020'])('refuses %s: its birth date is no day', (number) => {
    expect(checkIdentityNumber(number)).toEqual({ ok: false, code: 'IDENTITY_BIRTH_DATE', position: 7 });
  });

  it('knows leap years', () => {
    expect(checkIdentityNumber('110105200002290024')).not.toMatchObject({ code: 'IDENTITY_BIRTH_DATE' });
    expect(checkIdentityNumber('110105190002290024')).toMatchObject({ code: 'IDENTITY_BIRTH_DATE' });
  });

  it('refuses letters, and X anywhere but last', () => {
    expect(checkIdentityNumber('1101051949123100XX')).toEqual({ ok: false, code: 'IDENTITY_CHARACTER', position: 17 });
    expect(checkIdentityNumber('11010519491231002A')).toEqual({ ok: false, code: 'IDENTITY_CHARACTER', position: 18 });
  });

  it('refuses other lengths', () => {
    expect(checkIdentityNumber('1101051949')).toEqual({ ok: false, code: 'IDENTITY_LENGTH' });
  });

  it('warns of the old form of 15 digits, whose birth date must be a day too', () => {
    expect(checkIdentityNumber('110105491231002')).toEqual({
      ok: true,
      normalised: '110105491231002',
      warnings: ['IDENTITY_OLD_15_DIGITS'],
    });
    expect(checkIdentityNumber('110105491331002')).toMatchObject({ ok: false, code: 'IDENTITY_BIRTH_DATE' });
  });
});
