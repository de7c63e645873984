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
});
