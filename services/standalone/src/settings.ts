import * as path from 'node:path';
import type { LogOptions, TokenIssuer } from '@suqiu/nest-kit';
import { type MasterKeys, masterKeysFromEnvironment } from '@suqiu/vault';
import { StartError } from './start-error';

/** Environment variables; handbook/settings.md describes them. One that is empty counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What `npm start` runs. */
export interface ProgramSettings {
  readonly dataDir: string;
  readonly port: number;
  readonly demonstrationCases: number;
  readonly logLevel: NonNullable<LogOptions['level']>;
}

const logLevels: readonly ProgramSettings['logLevel'][] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'];

/** PORT, SUQIU_DATA, SUQIU_DEMONSTRATION_CASES, SUQIU_LOG_LEVEL. Throws StartError SETTING_INVALID. */
export const programSettings = (environment: Environment): ProgramSettings => ({
  dataDir: valueOf(environment, 'SUQIU_DATA') ?? '.data',
  port: wholeNumber(environment, 'PORT', { otherwise: 8080, most: 65_535 }),
  demonstrationCases: wholeNumber(environment, 'SUQIU_DEMONSTRATION_CASES', { otherwise: 60, most: 999_999 }),
  logLevel: logLevel(environment),
});

const issuerSettings = ['SUQIU_OIDC_ISSUER', 'SUQIU_OIDC_AUDIENCE', 'SUQIU_OIDC_JWKS_URL'] as const;

/** Who signs the tokens of people; undefined when none is configured. Throws StartError SETTING_INVALID. */
export function issuerOf(environment: Environment): TokenIssuer | undefined {
  const [issuer, audience, jwksUrl] = issuerSettings.map((name) => valueOf(environment, name));
  if (issuer === undefined && audience === undefined && jwksUrl === undefined) return undefined;
  if (issuer === undefined || audience === undefined || jwksUrl === undefined) {
    const missing = issuerSettings.filter((name) => valueOf(environment, name) === undefined);
    throw invalid(`An OIDC issuer needs ${issuerSettings.join(', ')} together; not set: ${missing.join(', ')}.`);
  }
  assertSafeAddress('SUQIU_OIDC_ISSUER', issuer);
  assertSafeAddress('SUQIU_OIDC_JWKS_URL', jwksUrl);
  return { issuer, audience, keys: { jwksUrl } };
}

/** Master keys of SUQIU_MASTER_KEYS; undefined when it is not set: then the data folder holds them. Throws StartError SETTING_INVALID. */
export function masterKeysOf(environment: Environment): MasterKeys | undefined {
  if (valueOf(environment, 'SUQIU_MASTER_KEYS') === undefined) return undefined;
  try {
    return masterKeysFromEnvironment(environment);
  } catch (cause) {
    // In words of its own: what the value holds must not be printed.
    throw invalid('SUQIU_MASTER_KEYS must be id:key[,id:key…], the current one first, each key 32 bytes in base64.', { cause });
  }
}

/**
 * The folder where a system's erasures are written down. SUQIU_ERASURES puts it on another disk than the data: the list is for the day on which
 * the data are lost.
 */
export const erasuresOf = (dataDir: string, environment: Environment): string =>
  valueOf(environment, 'SUQIU_ERASURES') ?? path.join(dataDir, 'erasures');

export const valueOf = (environment: Environment, name: string): string | undefined => environment[name] || undefined;

export const invalid = (sentence: string, options?: { cause: unknown }): StartError => new StartError('SETTING_INVALID', sentence, options);

function wholeNumber(environment: Environment, name: string, { otherwise, most }: { otherwise: number; most: number }): number {
  const text = valueOf(environment, name);
  if (text === undefined) return otherwise;
  if (!/^\d{1,6}$/.test(text) || Number(text) > most) throw invalid(`${name} must be a whole number up to ${most}, not "${text}".`);
  return Number(text);
}

function logLevel(environment: Environment): ProgramSettings['logLevel'] {
  const text = valueOf(environment, 'SUQIU_LOG_LEVEL') ?? 'warn';
  const level = logLevels.find((known) => known === text);
  if (level === undefined) throw invalid(`SUQIU_LOG_LEVEL must be one of ${logLevels.join(', ')}, not "${text}".`);
  return level;
}

/** Whoever can change what an issuer's keys are is everybody: so they travel encrypted, or do not leave this machine. */
export function assertSafeAddress(name: string, text: string): void {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  const isHere = address?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname);
  if (address?.protocol !== 'https:' && !isHere) throw invalid(`${name} must be an https address, or an http address of this machine.`);
}
