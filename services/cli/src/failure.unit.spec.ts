import { ApiProblem, StartError, Unreachable } from '@suqiu/standalone';
import { CommanderError } from 'commander';
import { tellFailure, UsageError } from './failure';
import { ProfileError } from './import/profile';
import { FileError } from './import/read-rows';

let out: string[];
let err: unknown[];
beforeEach(() => {
  [out, err] = [[], []];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  jest.spyOn(console, 'error').mockImplementation((line: unknown) => void err.push(line));
});
afterEach(() => jest.restoreAllMocks());

describe('a failure', () => {
  it.each([
    [new ApiProblem(404, 'CASE_NOT_FOUND', '没有这件诉求。'), 'CASE_NOT_FOUND', /^CASE_NOT_FOUND: 没有这件诉求。 · [A-Z][^\n]+$/],
    [new ApiProblem(502, 'HTTP_502', '…'), 'HTTP_502', /^HTTP_502: …$/],
    [new Unreachable('http://x', { cause: new Error('no') }), 'SERVER_UNREACHABLE', /does not answer/],
    [new StartError('PORT_TAKEN', 'Port 1 is taken.'), 'PORT_TAKEN', /^Port 1 is taken\.$/],
    [new FileError('a.csv: …'), 'FILE_UNREADABLE', /^a\.csv: …$/],
    [new ProfileError('p.json: …'), 'PROFILE_INVALID', /^p\.json: …$/],
    [new UsageError('PROJECTION_UNKNOWN', 'one of …'), 'PROJECTION_UNKNOWN', /^one of …$/],
  ])('that can be mended is one sentence, and one JSON document: %s', (error, code, sentence) => {
    expect(tellFailure(error, true)).toBe(1);
    expect(err).toEqual([expect.stringMatching(sentence)]);
    expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([{ error: { code, message: err[0] } }]);
  });

  it('of another kind is told with all that is known of it', () => {
    const error = new TypeError('x is not a function');
    expect(tellFailure(error, true)).toBe(1);
    expect(err).toEqual([error]);
    expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([{ error: { code: 'UNEXPECTED', message: 'x is not a function' } }]);
  });

  it('of usage has been told to people already', () => {
    expect(tellFailure(new CommanderError(1, 'commander.unknownOption', "error: unknown option '--x'"), true)).toBe(1);
    expect(err).toEqual([]);
    expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([{ error: { code: 'USAGE', message: "error: unknown option '--x'" } }]);
  });

  it('is none when help was asked for', () => {
    expect(tellFailure(new CommanderError(0, 'commander.helpDisplayed', '(outputHelp)'), true)).toBe(0);
    expect([out, err]).toEqual([[], []]);
  });

  it('prints no JSON that nobody asked for', () => {
    expect(tellFailure(new FileError('a.csv: …'), false)).toBe(1);
    expect(out).toEqual([]);
  });
});
