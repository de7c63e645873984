import { appendPromises } from './append-promises';
import { orderPromises } from './order-promises';
import { readPromises } from './read-promises';
import type { StoreUnderTest } from './store-under-test';
import { textPromises } from './text-promises';

/** Every promise of the port, over one adapter. `make` gives an empty log. */
export const eventStoreContract = (adapter: string, make: () => Promise<StoreUnderTest>): void => {
  describe(`the ${adapter} event store`, () => {
    let tested: StoreUnderTest;
    beforeAll(async () => {
      tested = await make();
    });
    afterAll(() => tested.close());

    it('starts empty, with an identity', async () => {
      const store = tested.open('intake');
      expect(await store.head()).toBe('');
      expect(await store.readAll('', 10)).toEqual([]);
      expect(await store.readStream('case-none')).toEqual([]);
      expect(await store.incarnation()).toMatch(/^[0-9a-f-]{36}$/);
      await store.close();
    });

    appendPromises(() => tested);
    textPromises(() => tested);
    readPromises(() => tested);
    orderPromises(() => tested);
  });
};
