import type { Socket } from 'node:net';
import { AppError } from '../errors/app-error';
import { errorCatalogue } from '../errors/catalogue';
import { problemMediaType, problemOf } from '../errors/problem';
import { continueTrace } from '../observability/trace';

const codes = {
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TIMED_OUT',
} as const;

/** Answers bytes that are no HTTP request, so there is neither request nor reply: straight on the socket, then closes it. */
export function answerUnreadable(error: Error & { readonly code?: string }, socket: Socket): void {
  if (!socket.writable) return void socket.destroy();
  const code = codes[error.code as keyof typeof codes] ?? 'REQUEST_NOT_READABLE';
  const { status } = errorCatalogue[code];
  const body = Buffer.from(JSON.stringify(problemOf(new AppError(code), 'zh', continueTrace(undefined).traceId)));
  const head = [
    `HTTP/1.1 ${status} ${errorCatalogue[code].title.en}`,
    `Content-Type: ${problemMediaType}; charset=utf-8`,
    `Content-Length: ${body.byteLength}`,
    'Connection: close',
  ];
  socket.end(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]));
}
