import { type Draft, Refusal } from '@suqiu/case';
import { aCase } from '../builders';
import { given, givenState } from './given';

const answer = { basis: 'policy', attachments: [] } as const;
const answered: Draft = { type: 'intake.CaseAnswered', data: answer };
const withdrawn: Draft = { type: 'intake.CaseWithdrawn', data: { reasonCode: 'settled' } };
const withReply: Draft = {
  ...answered,
  personal: { reply: { subject: 'subject-1', compartment: 'narrative', text: '已答复' } },
};
const deciding = (...drafts: readonly Draft[]) => given(...aCase()).when(() => drafts);
const refusing = (code: string, params?: Refusal['params']) =>
  given(...aCase()).when(() => {
    throw new Refusal(code, params);
  });

describe('given', () => {
  it('hands the fold of the events to the decider', () => {
    given(...aCase().dispatched().acknowledged())
      .when((state) => {
        expect(state).toStrictEqual(aCase().dispatched().acknowledged().state);
        return [];
      })
      .thenNothing();
  });

  it('gives the empty state without events', () => {
    given()
      .when((state) => (state.status === 'none' ? [answered] : []))
      .then([answered]);
  });

  it('numbers the versions as a stream does, whatever the builders gave', () => {
    given(...aCase(), ...aCase().dispatched().events.slice(1), ...aCase().marked().events.slice(1))
      .when((state) => {
        expect(state.version).toBe(3);
        return [];
      })
      .thenNothing();
  });

  it('takes another state than a case', () => {
    givenState({ version: 7 })
      .when((state) => (state.version === 7 ? [withdrawn] : []))
      .then([withdrawn]);
  });

  it('fails a decider that changes the state', () => {
    const changing = givenState({ units: ['a'] }).when((state) => {
      state.units.push('b');
      return [];
    });
    expect(() => changing.thenNothing()).toThrow(TypeError);
  });
});

describe('then', () => {
  it('passes on exactly the expected drafts', () => {
    deciding(answered, withdrawn).then([answered, withdrawn]);
    deciding(withReply).then([JSON.parse(JSON.stringify(withReply)) as Draft]);
  });

  const fails: readonly [string, readonly Draft[], readonly Draft[]][] = [
    ['a draft is missing', [answered], [answered, withdrawn]],
    ['there is a draft too many', [answered, withdrawn], [answered]],
    ['nothing was expected', [answered], []],
    ['nothing was decided', [], [answered]],
    ['the order differs', [withdrawn, answered], [answered, withdrawn]],
    ['a duplicate was expected and another came', [answered, withdrawn], [answered, answered]],
    ['a duplicate came and another was expected', [answered, answered], [answered, withdrawn]],
    ['the type differs', [{ ...answered, type: 'intake.CaseMerged' } as unknown as Draft], [answered]],
    ['a value differs', [{ ...answered, data: { ...answer, basis: 'progress' } }], [answered]],
    ['data has an extra field', [{ ...answered, data: { ...answer, telephone: '1' } } as Draft], [answered]],
    ['data lacks a field', [{ ...answered, data: {} } as Draft], [answered]],
    ['data has an extra field that is undefined', [{ ...answered, data: { ...answer, note: undefined } } as Draft], [answered]],
    ['the draft has an extra field', [{ ...answered, note: 'x' } as Draft], [answered]],
    ['a personal part is missing', [answered], [withReply]],
    ['a personal part was not expected', [withReply], [answered]],
    ['a personal text differs', [withText('别的')], [withReply]],
    [
      'only a type of value differs',
      [{ ...withdrawn, data: { reasonCode: 1 } } as unknown as Draft],
      [{ ...withdrawn, data: { reasonCode: '1' } } as unknown as Draft],
    ],
  ];
  it.each(fails)('fails when %s', (_, decided, expected) => {
    expect(() => deciding(...decided).then(expected)).toThrow(/strictly deep-equal/);
  });

  it('fails on a matcher that would accept any value: expected drafts are exact', () => {
    const loose = { type: 'intake.CaseAnswered', data: expect.anything() } as Draft;
    expect(() => deciding(answered).then([loose])).toThrow(/strictly deep-equal/);
  });

  it('fails on a refusal, also when nothing is expected', () => {
    expect(() => refusing('CASE_ENDED').then([])).toThrow(/got the refusal CASE_ENDED/);
    expect(() => refusing('CASE_ENDED').then([answered])).toThrow(/got the refusal CASE_ENDED/);
  });

  it('throws on any other error of the decider', () => {
    const broken = given().when(() => {
      throw new RangeError('broken');
    });
    expect(() => broken.then([])).toThrow(new RangeError('broken'));
  });

  it('fails when the outcome is awaited or returned instead of checked', async () => {
    await expect(Promise.resolve(deciding() as unknown as PromiseLike<unknown>)).rejects.toThrow(TypeError);
  });
});

describe('thenNothing', () => {
  it('passes when nothing was decided', () => {
    deciding().thenNothing();
  });

  it('fails on a draft', () => {
    expect(() => deciding(answered).thenNothing()).toThrow(/strictly deep-equal/);
  });

  it('fails on a refusal', () => {
    expect(() => refusing('CASE_ENDED').thenNothing()).toThrow(/got the refusal CASE_ENDED/);
  });
});

describe('thenRefused', () => {
  it('passes on the code and its parameters', () => {
    refusing('CASE_ENDED').thenRefused('CASE_ENDED');
    refusing('TOO_LONG', { most: 10 }).thenRefused('TOO_LONG', { most: 10 });
  });

  it('fails when drafts were decided', () => {
    expect(() => deciding(answered).thenRefused('CASE_ENDED')).toThrow(/got drafts: intake\.CaseAnswered/);
  });

  it('fails when nothing was decided', () => {
    expect(() => deciding().thenRefused('CASE_ENDED')).toThrow(/got drafts: none/);
  });

  it('fails on another code', () => {
    expect(() => refusing('CASE_ENDED').thenRefused('CASE_CLOSED')).toThrow(/strictly deep-equal/);
  });

  it.each([
    ['differ', { most: 11 }],
    ['are missing', {}],
    ['are too many', { most: 10, least: 1 }],
  ])('fails when the parameters %s', (_, params: Refusal['params']) => {
    expect(() => refusing('TOO_LONG', { most: 10 }).thenRefused('TOO_LONG', params)).toThrow(/strictly deep-equal/);
  });

  it('throws on an error that is no Refusal, even when it carries the code', () => {
    const error = Object.assign(new Error('broken'), { code: 'CASE_ENDED' });
    const broken = given().when(() => {
      throw error;
    });
    expect(() => broken.thenRefused('CASE_ENDED')).toThrow(error);
  });
});

describe('when', () => {
  it('fails a decider that answers later', () => {
    expect(() => given().when((() => Promise.resolve([])) as unknown as () => Draft[])).toThrow(/at once/);
  });

  it('runs the decider once', () => {
    let runs = 0;
    const outcome = given().when(() => {
      runs += 1;
      return [];
    });
    outcome.thenNothing();
    outcome.then([]);
    expect(runs).toBe(1);
  });
});

function withText(text: string): Draft {
  return { ...withReply, personal: { reply: { subject: 'subject-1', compartment: 'narrative', text } } };
}
