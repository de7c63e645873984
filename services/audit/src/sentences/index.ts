export { type Names, namesFor } from './names';
export { sentenceOf, sentenceOfUnknown } from './sentence-of';
