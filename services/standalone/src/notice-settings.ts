import { readFileSync } from 'node:fs';
import { type NoticeSettings, SmtpAdapter, WebhookAdapter } from '@suqiu/feedback';
import { assertSafeAddress, type Environment, invalid, valueOf } from './settings';

/**
 * What notices are given by: SUQIU_SMTP_URL with SUQIU_SMTP_FROM, SUQIU_SMS_URL with SUQIU_SMS_SECRET, SUQIU_UNIT_ADDRESSES. What is not set is
 * not configured, and a notice by it fails visibly. Throws StartError SETTING_INVALID, which repeats no address, password or secret.
 */
export function noticeSettingsOf(environment: Environment): NoticeSettings {
  const [smtp, sms] = [pair(environment, 'SUQIU_SMTP_URL', 'SUQIU_SMTP_FROM'), pair(environment, 'SUQIU_SMS_URL', 'SUQIU_SMS_SECRET')];
  if (smtp) assertMailAddress(smtp);
  if (sms) assertSafeAddress('SUQIU_SMS_URL', sms[0]);
  return {
    carriers: {
      ...(smtp && { email: new SmtpAdapter({ url: smtp[0], from: smtp[1] }) }),
      ...(sms && { sms: new WebhookAdapter({ url: sms[0], secret: sms[1] }) }),
    },
    unitAddresses: unitAddressesIn(valueOf(environment, 'SUQIU_UNIT_ADDRESSES')),
  };
}

function pair(environment: Environment, first: string, second: string): readonly [string, string] | undefined {
  const [one, other] = [valueOf(environment, first), valueOf(environment, second)];
  if (one === undefined && other === undefined) return undefined;
  if (one === undefined || other === undefined)
    throw invalid(`${first} and ${second} belong together; not set: ${one === undefined ? first : second}.`);
  return [one, other];
}

const mailAddress = /^[^\s@<>,]+@[\w-]+(\.[\w-]+)*$/;

function assertMailAddress([url, from]: readonly [string, string]): void {
  const { protocol } = URL.canParse(url) ? new URL(url) : { protocol: '' };
  if (protocol !== 'smtps:' && protocol !== 'smtp:') throw invalid('SUQIU_SMTP_URL must be smtps://… or smtp://….');
  if (!mailAddress.test(/<(.+)>$/.exec(from)?.[1] ?? from))
    throw invalid('SUQIU_SMTP_FROM must be an e-mail address, with or without a name.');
}

/** A JSON file: unit → e-mail address. */
function unitAddressesIn(file: string | undefined): ReadonlyMap<string, string> {
  if (file === undefined) return new Map();
  const wrong = (cause?: unknown) => invalid('SUQIU_UNIT_ADDRESSES must name a JSON file {"unit": "e-mail address", …}.', { cause });
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw wrong(cause);
  }
  const entries = Object.entries(typeof read === 'object' && read !== null ? read : { '': read });
  if (entries.some(([unit, address]) => unit === '' || typeof address !== 'string' || !mailAddress.test(address))) throw wrong();
  return new Map(entries as [string, string][]);
}
