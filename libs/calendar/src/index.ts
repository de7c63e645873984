export * from './calendar-year';
export { chinaPublications } from './data/china';
export * from './day';
export { newestYears } from './newest-years';
export * from './working-calendar';
