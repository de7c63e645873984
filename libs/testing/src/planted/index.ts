export { disguises, holdsAny, randomHanzi } from './disguises';
export { copiesOfTables, type RawData } from './raw-data';
export { standNowhere } from './stand-nowhere';
