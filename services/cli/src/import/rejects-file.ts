import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { bilingual } from '../output';
import { FileError, type RejectedRow } from './read-rows';

/** Where rejected records are written down: line, external number, code, reason. Never their text. */
export class RejectsFile {
  count = 0;

  private constructor(private readonly stream: WriteStream) {}

  /** Begins it anew. Rejects with FileError when it cannot be written. */
  static async open(file: string): Promise<RejectsFile> {
    const stream = createWriteStream(file);
    await once(stream, 'open').catch((cause: unknown) => {
      throw new FileError(`${file}: ${bilingual('文件无法写入', 'the file cannot be written')}`, { cause });
    });
    stream.write('line,externalId,code,reason\n');
    return new RejectsFile(stream);
  }

  add({ line, externalId = '', code, reason }: RejectedRow): void {
    this.count += 1;
    this.stream.write(`${[String(line), externalId, code, reason].map(quoted).join(',')}\n`);
  }

  async close(): Promise<void> {
    this.stream.end();
    await once(this.stream, 'close');
  }
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
