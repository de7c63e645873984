import type { CheckResult } from './check-result';
import { halfWidth } from './half-width';

export type TelephoneFault = 'TELEPHONE_SHAPE';
export type TelephoneWarning = 'TELEPHONE_WITHOUT_AREA_CODE';

/** Mobile; fixed line with area code (extension optional); 400/800/95… service numbers; international with +. Our reading of the numbering plan. */
const shapes = [
  /^1[3-9]\d{9}$/,
  /^0(10|2\d|[3-9]\d{2})[2-9]\d{6,7}(-\d{1,6})?$/,
  /^[48]00\d{7}$/,
  /^(95|96|12)\d{3,4}$/,
  /^\+(?!86)\d{7,15}$/,
];
const withoutAreaCode = /^[2-9]\d{6,7}$/;

/**
 * Whether a text has the shape of a telephone number, and its one normal form: half-width digits, no blanks, brackets or dashes but before an
 * extension, no +86. Two spellings of one number are one requester.
 */
export function checkTelephone(text: string): CheckResult<TelephoneFault, TelephoneWarning> {
  const number = normalForm(halfWidth(text));
  if (shapes.some((shape) => shape.test(number))) return { ok: true, normalised: number, warnings: [] };
  if (withoutAreaCode.test(number)) return { ok: true, normalised: number, warnings: ['TELEPHONE_WITHOUT_AREA_CODE'] };
  return { ok: false, code: 'TELEPHONE_SHAPE' };
}

function normalForm(text: string): string {
  const [line = '', extension] = text.replace(/[()[\]._—–]/g, (sign) => ('—–'.includes(sign) ? '-' : '')).split(/[转#]|EXT\.?/);
  const country = line.replace(/^(\+86|0086)-?/, '');
  const domestic = /^86(?=1[3-9]\d{9}$)/.test(country) ? country.slice(2) : country;
  const dashed = /^(0(?:10|2\d|[3-9]\d{2})-?[2-9]\d{6,7})-(\d{1,6})$/.exec(domestic);
  const digits = (dashed?.[1] ?? domestic).replace(/-/g, '');
  const inner = extension ?? dashed?.[2];
  return inner === undefined || inner === '' ? digits : `${digits}-${inner}`;
}
