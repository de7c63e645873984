import type { ApiAnswer } from '@suqiu/standalone';
import type { Reader } from '../consumers';

/** A reader of an interface that answers what a spec says, by path and query. */
export const answering = (answer: (url: URL) => unknown): Reader => ({
  get: <T>(path: string) => Promise.resolve({ status: 200, body: answer(new URL(path, 'http://spec')), replayed: false } as ApiAnswer<T>),
});
