import { awaitConsumers, StandStill } from './consumers';
import { answering } from './testing/answers';

/** Looks at consumers that stand at these positions, look after look; the last look stays. The log goes on meanwhile. */
const looks = (...positions: readonly (readonly string[])[]) => {
  let look = 0;
  return {
    looked: () => look,
    reader: answering(() => {
      const at = positions[Math.min(look, positions.length - 1)]!;
      look += 1;
      return { head: look === 1 ? '0005' : '0900', consumers: at.map((position, n) => ({ consumer: `dispatch.${n}`, position })) };
    }),
  };
};

describe('waiting for consumers', () => {
  it('ends when all have come to where the log ended when it began, however the log goes on', async () => {
    const { reader, looked } = looks(['0005', '0001'], ['0005', '0003'], ['0006', '0005']);
    await awaitConsumers(reader, 'dispatch', 10_000);
    expect(looked()).toBe(3);
  });

  it('goes on as long as those behind move', async () => {
    const { reader, looked } = looks(['0001'], ['0002'], ['0003'], ['0004'], ['0005']);
    await awaitConsumers(reader, 'dispatch', 0);
    expect(looked()).toBe(5);
  });

  it('is given up when those behind do not move, and tells which', async () => {
    const { reader } = looks(['0005', ''], ['0009', '']);
    const refusal = await awaitConsumers(reader, 'dispatch', 0).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StandStill);
    expect(refusal).toMatchObject({ code: 'CONSUMERS_STAND_STILL', consumers: ['dispatch.1'] });
  });
});
