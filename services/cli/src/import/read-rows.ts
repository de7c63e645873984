import { constants, createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { bilingual } from '../output';

export interface SourceRow {
  /** Line of the file the record begins on, from 1. */
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

export interface RejectedRow {
  readonly line: number;
  readonly externalId?: string;
  readonly code: string;
  readonly reason: string;
}

/** The file as a whole cannot be read as what the profile says. */
export class FileError extends Error {
  readonly code = 'FILE_UNREADABLE';
}

interface Read {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly bytes: number; readonly error?: { readonly code: string } };
  /** The record as it stands in the file, after the empty lines before it. */
  readonly raw: string;
}

const inconsistent = bilingual('该行的栏数与表头不符', 'the record does not have the columns of the header');
const unreadable = bilingual('该行读不出：引号未闭合', 'the record cannot be read: a quotation mark is not closed');
const lineEnd = /\r\n|\n|\r/g;
const lineEnds = (text: string): number => text.match(lineEnd)?.length ?? 0;

/**
 * Records of a CSV file with a header line, in order, in constant memory. A record that cannot be read is handed out as rejected and reading
 * goes on; a quotation mark in the middle of a field is text. `read` is told after each record how many bytes were read. Throws FileError if the file cannot be read, or a
 * column the profile names is not in its header.
 */
export async function* readRows(
  file: string,
  wanted: readonly string[],
  read: (bytes: number) => void = () => undefined,
): AsyncGenerator<SourceRow | RejectedRow> {
  await access(file, constants.R_OK).catch((cause: Error) => {
    throw new FileError(`${file}: ${bilingual('文件无法读取', 'the file cannot be read')}`, { cause });
  });
  const unread: string[] = [];
  const parser = parse({
    bom: true,
    info: true,
    raw: true,
    columns: (header: string[]) => checked(file, header, wanted),
    skip_empty_lines: true,
    // Without these two a stray quotation mark would swallow the records after it, and a rejected one would come out before its turn.
    relax_quotes: true,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: (error) => void unread.push(error?.code ?? 'CSV_UNREADABLE'),
  });
  // Not pipe(): it would leave the reader waiting when the disk fails in the middle.
  const reading = pipeline(createReadStream(file), parser).catch((error: Error) => error);
  let line = 2;
  for await (const { record, info, raw } of parser as AsyncIterable<Read>) {
    const begins = line + lineEnds(/^[\r\n]*/.exec(raw)![0]);
    line += lineEnds(raw);
    read(info.bytes);
    yield info.error ? { line: begins, code: info.error.code, reason: inconsistent } : { line: begins, fields: record };
  }
  const failure = await reading;
  if (failure) throw failure;
  // Only the last record can be left open.
  for (const code of unread) yield { line, code, reason: unreadable };
}

function checked(file: string, header: string[], wanted: readonly string[]): string[] {
  const missing = wanted.filter((name) => !header.includes(name));
  const names = missing.join(', ');
  if (missing.length > 0) throw new FileError(`${file}: ${bilingual(`表头缺 ${names} 栏`, `no column ${names} in the header`)}`);
  return header;
}
