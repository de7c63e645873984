import { print, Progress } from './output';

describe('what a command prints', () => {
  const printed: string[] = [];
  beforeEach(() => {
    printed.length = 0;
    jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  });
  afterEach(() => jest.restoreAllMocks());
  const outcome = { lines: ['two cases', 'no faults'], json: { cases: 2, faults: [] }, wrong: false };

  it('is lines for people', () => {
    print(outcome, false);
    expect(printed).toEqual(['two cases', 'no faults']);
  });

  it('is one JSON document for programs, on one line', () => {
    print(outcome, true);
    expect(printed).toEqual(['{"cases":2,"faults":[]}']);
  });

  it('is no progress where nobody watches', () => {
    const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { isTTY } = process.stderr;
    try {
      process.stderr.isTTY = false;
      new Progress('import').show(1, 2);
      new Progress('import').end();
      expect(written).not.toHaveBeenCalled();
      process.stderr.isTTY = true;
      new Progress('import').show(1, 2);
      expect(written).toHaveBeenCalledWith(expect.stringContaining('import ███████████████░░░░░░░░░░░░░░░ 1/2'));
    } finally {
      process.stderr.isTTY = isTTY;
    }
  });

  it.each([
    ['a total that is known', 1_000],
    ['a total that is not', 0],
  ])('is drawn ten times a second at most, of %s', (_, total) => {
    const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    let now = 5_000;
    jest.spyOn(performance, 'now').mockImplementation(() => now);
    const { isTTY } = process.stderr;
    try {
      process.stderr.isTTY = true;
      const progress = new Progress('import');
      for (let row = 1; row <= 300; row += 1) {
        progress.show(row, total);
        now += 1;
      }
      expect(written).toHaveBeenCalledTimes(3);
    } finally {
      process.stderr.isTTY = isTTY;
    }
  });

  it('is full at the end, with what is told beside it', () => {
    const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { isTTY } = process.stderr;
    try {
      process.stderr.isTTY = true;
      const progress = new Progress('import');
      progress.show(10, 4_096, '1 row');
      progress.show(4_096, 4_096, '23 rows');
      expect(written).toHaveBeenLastCalledWith(`\rimport ${'█'.repeat(30)} 23 rows `);
    } finally {
      process.stderr.isTTY = isTTY;
    }
  });
});
