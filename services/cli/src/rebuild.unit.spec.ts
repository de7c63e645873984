import { readModelOf } from './rebuild';

describe('a read model', () => {
  it('is meant by the name of its projection and by that of its service', () => {
    expect(readModelOf('dispatch.cases')).toEqual({ service: 'dispatch', projection: 'dispatch.cases' });
    expect(readModelOf('dispatch')).toEqual(readModelOf('dispatch.cases'));
  });
});
