import { word } from './words.js';

// Western Indonesia has been at UTC+7 without summer time since 1988, so no time zone data is needed.
const JAKARTA = 7 * 3600 * 1000;
const DAY = 24 * 3600 * 1000;
const shifted = date => new Date(date.getTime() + JAKARTA);
const two = number => (number < 10 ? '0' : '') + number;

/** "14.05" in Jakarta. */
export function timeOf(date) {
  const there = shifted(date);
  return two(there.getUTCHours()) + word('timeSign') + two(there.getUTCMinutes());
}

/** A number that is the same for two instants on one day in Jakarta. */
export const dayOf = date => Math.floor((date.getTime() + JAKARTA) / DAY);

/** "Hari ini", "Kemarin" or "20 November 2026". */
export function dayName(date) {
  const ago = dayOf(new Date()) - dayOf(date);
  if (ago === 0) return word('today');
  if (ago === 1) return word('yesterday');
  const there = shifted(date);
  return there.getUTCDate() + ' ' + word('months').split(' ')[there.getUTCMonth()] + ' ' + there.getUTCFullYear();
}
