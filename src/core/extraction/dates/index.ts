export { asOfFor } from './as-of';
export { readDates } from './read-dates';
