import { JsonLogger } from './json-logger';
import { Metrics } from './metrics';

const logged: string[] = [];
const logger = new JsonLogger({ destination: { write: (line) => void logged.push(line) } });
beforeEach(() => void logged.splice(0));

const answering = (lags: () => Promise<{ consumer: string; lag: number; lagAtLeast: boolean }[]>) => {
  const metrics = new Metrics({ lags, logger });
  metrics.command('dispatch.dispatch-case', 'appended', 1);
  return metrics;
};
const lines = async (metrics: Metrics): Promise<string[]> => (await metrics.text()).split('\n').filter((line) => /^suqiu_/.test(line));
const counted = [
  'suqiu_commands_total{operation="dispatch.dispatch-case",outcome="appended"} 1',
  'suqiu_events_appended_total{operation="dispatch.dispatch-case"} 1',
];

describe('the lag of consumers', () => {
  it('is told per consumer, and whether there may be more', async () => {
    const metrics = answering(() =>
      Promise.resolve([
        { consumer: 'audit.cases', lag: 1_200, lagAtLeast: false },
        { consumer: 'audit.feed', lag: 10_000, lagAtLeast: true },
      ]),
    );
    expect(await lines(metrics)).toEqual([
      ...counted,
      'suqiu_consumer_lag_events{consumer="audit.cases"} 1200',
      'suqiu_consumer_lag_events{consumer="audit.feed"} 10000',
      'suqiu_consumer_lag_at_least{consumer="audit.cases"} 0',
      'suqiu_consumer_lag_at_least{consumer="audit.feed"} 1',
      'suqiu_consumer_lag_known 1',
    ]);
  });

  it('is unknown while the ledger is away: what else is measured stays, and no old figure is shown', async () => {
    const lags = jest.fn(() => Promise.resolve([{ consumer: 'audit.cases', lag: 3, lagAtLeast: false }]));
    const metrics = answering(lags);
    expect(await lines(metrics)).toContain('suqiu_consumer_lag_events{consumer="audit.cases"} 3');
    lags.mockRejectedValueOnce(Object.assign(new Error('away'), { code: 'STORE_UNAVAILABLE' }));
    expect(await lines(metrics)).toEqual([...counted, 'suqiu_consumer_lag_known 0']);
    expect(logged.join('')).toContain('"code":"STORE_UNAVAILABLE"');
    expect(await lines(metrics)).toContain('suqiu_consumer_lag_known 1');
  });

  it('is unknown when the ledger does not answer within two seconds', async () => {
    jest.useFakeTimers();
    const text = lines(answering(() => new Promise(() => undefined)));
    await jest.advanceTimersByTimeAsync(2_000);
    jest.useRealTimers();
    expect(await text).toEqual([...counted, 'suqiu_consumer_lag_known 0']);
  });
});
