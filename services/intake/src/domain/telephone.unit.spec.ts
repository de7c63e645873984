import { checkTelephone } from './telephone';

describe('checkTelephone', () => {
  it.each([
    ['13800004321', '13800004321'],
    ['138 0000 4321', '13800004321'],
    ['+86 138-0000-4321', '13800004321'],
    ['8613800004321', '13800004321'],
    ['１３８００００４３２１', '13800004321'],
    ['021-12345678', undefined],
    ['021-62345678', '02162345678'],
    ['(021)6234 5678', '02162345678'],
    ['（021）62345678', '02162345678'],
    ['021-62345678-802', '02162345678-802'],
    ['021-62345678转802', '02162345678-802'],
    ['0571-87654321', '057187654321'],
    ['400-820-8820', '4008208820'],
    ['95588', '95588'],
    ['+1 415 555 0100', '+14155550100'],
  ])('reads %s as %s', (text, normalised) => {
    expect(checkTelephone(text)).toEqual(
      normalised === undefined ? { ok: false, code: 'TELEPHONE_SHAPE' } : { ok: true, normalised, warnings: [] },
    );
  });

  it('warns of a fixed line without area code', () => {
    expect(checkTelephone('62345678')).toEqual({ ok: true, normalised: '62345678', warnings: ['TELEPHONE_WITHOUT_AREA_CODE'] });
  });

  it.each(['', '123', '1380000432', '138000043210', '12800004321', '没有', '138000O4321'])('refuses "%s"', (text) => {
    expect(checkTelephone(text)).toEqual({ ok: false, code: 'TELEPHONE_SHAPE' });
  });
});
