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

  // The fence of rights judges the columns, everybody else believes the text: a foreign event under an own type must be read by nobody.
  it.each([
    ['eventId', '00000000-0000-5000-8000-000000000000'],
    ['type', 'feedback.CaseClosed'],
    ['schemaVersion', 0],
    ['stream', 'case-of-somebody-else'],
    ['version', 99],
  ])('is loud about a text whose %s is not that of its column', (field, told) => {
    const envelope = JSON.parse(stored.text) as object;
    for (const text of [
      { ...envelope, [field]: told },
      { ...envelope, [field]: undefined },
    ]) {
      const error = thrownBy(() => decode({ ...stored, text: JSON.stringify(text) }));
      expect(error).toBeInstanceOf(LedgerCorrupt);
      expect(error).toMatchObject({ code: 'TEXT_NOT_OF_COLUMNS', stream: stored.stream, version: stored.version });
    }
  });

  it.each(['null', '7', '"text"', '[]', '{}'])('is loud about the text %s, which is JSON and no envelope', (text) => {
    expect(thrownBy(() => decode({ ...stored, text }))).toBeInstanceOf(LedgerCorrupt);
  });

  it('is loud about text that is no envelope, and quotes none of it', () => {
    const error = thrownBy(() => decode({ ...stored, text: '{"name":"王小明","telephone":"13800000000"' })) as LedgerCorrupt;
    expect(error).toBeInstanceOf(LedgerCorrupt);
    expect(error.code).toBe('TEXT_UNREADABLE');
    expect(`${error.message}${error.stack ?? ''}${JSON.stringify(error)}${String(error.cause)}`).not.toMatch(/王小明|13800000000/);
  });
});
