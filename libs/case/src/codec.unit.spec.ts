import { aCase, sampleNames, storedOf, storedSamples } from '@suqiu/testing';
import { decode, UnknownEvent } from './codec';
import { LedgerCorrupt } from './ledger-corrupt';

const stored = storedOf(aCase().events[0]!);

const thrownBy = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

describe('decode', () => {
  it('gives the envelope with its place in the log', () => {
    expect(decode(stored)).toStrictEqual(aCase().events[0]);
  });

  it('is loud about a type it does not know', () => {
    const error = thrownBy(() => decode({ ...stored, type: 'intake.CaseSung' }));
    expect(error).toBeInstanceOf(UnknownEvent);
    expect(error).toMatchObject({ code: 'EVENT_TYPE_UNKNOWN', type: 'intake.CaseSung', stream: stored.stream, version: stored.version });
  });

  it('is loud about a name that every object has', () => {
    expect(thrownBy(() => decode({ ...stored, type: 'constructor' }))).toBeInstanceOf(UnknownEvent);
  });

  it.each(sampleNames())('is loud about a later version of %s than it knows', (name) => {
    const [sample] = storedSamples(name);
    const error = thrownBy(() => decode({ ...sample!, schemaVersion: 99 }));
    expect(error).toBeInstanceOf(UnknownEvent);
    expect(error).toMatchObject({ schemaVersion: 99, version: sample!.version });
  });

  it('is loud about text that is no envelope, and quotes none of it', () => {
    const error = thrownBy(() => decode({ ...stored, text: '{"name":"王小明","telephone":"13800000000"' })) as LedgerCorrupt;
    expect(error).toBeInstanceOf(LedgerCorrupt);
    expect(error.code).toBe('TEXT_UNREADABLE');
    expect(`${error.message}${error.stack ?? ''}${JSON.stringify(error)}${String(error.cause)}`).not.toMatch(/王小明|13800000000/);
  });
});
