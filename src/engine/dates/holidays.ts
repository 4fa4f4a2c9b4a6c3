import { addDays, easterSunday, nthWeekday, weekdayOf, type Day } from './calendar';

/** How a holiday falls in a year. */
type HolidayRule =
  | { readonly month: number; readonly day: number; readonly onWorkday?: true }
  | { readonly month: number; readonly weekday: number; readonly nth: number; readonly plus?: number }
  | { readonly easter: number };

/**
 * Holidays that news text dates by, by key; a language's tables name them. Fixed days, nth weekdays of a month
 * (from the end where negative), and days from Western Easter. Civil holidays are those of the United States
 * (5 U.S.C. 6103), the United Kingdom and Mexico; feasts are of the Western church.
 */
const holidays: Readonly<Record<string, HolidayRule>> = {
  newYearsDay: { month: 1, day: 1 },
  epiphany: { month: 1, day: 6 },
  martinLutherKingDay: { month: 1, weekday: 1, nth: 3 },
  groundhogDay: { month: 2, day: 2 },
  valentinesDay: { month: 2, day: 14 },
  presidentsDay: { month: 2, weekday: 1, nth: 3 },
  womensDay: { month: 3, day: 8 },
  piDay: { month: 3, day: 14 },
  saintPatricksDay: { month: 3, day: 17 },
  aprilFoolsDay: { month: 4, day: 1 },
  earthDay: { month: 4, day: 22 },
  mayDay: { month: 5, day: 1 },
  cincoDeMayo: { month: 5, day: 5 },
  victoryDay: { month: 5, day: 9 },
  mothersDay: { month: 5, weekday: 7, nth: 2 },
  memorialDay: { month: 5, weekday: 1, nth: -1 },
  juneteenth: { month: 6, day: 19 },
  fathersDay: { month: 6, weekday: 7, nth: 3 },
  canadaDay: { month: 7, day: 1 },
  independenceDay: { month: 7, day: 4 },
  bastilleDay: { month: 7, day: 14 },
  laborDay: { month: 9, weekday: 1, nth: 1 },
  mexicanIndependenceDay: { month: 9, day: 16 },
  columbusDay: { month: 10, weekday: 1, nth: 2 },
  bossesDay: { month: 10, day: 16, onWorkday: true },
  halloween: { month: 10, day: 31 },
  allSaintsDay: { month: 11, day: 1 },
  dayOfTheDead: { month: 11, day: 2 },
  guyFawkesNight: { month: 11, day: 5 },
  veteransDay: { month: 11, day: 11 },
  mexicanRevolutionDay: { month: 11, day: 20 },
  thanksgiving: { month: 11, weekday: 4, nth: 4 },
  blackFriday: { month: 11, weekday: 4, nth: 4, plus: 1 },
  cyberMonday: { month: 11, weekday: 4, nth: 4, plus: 4 },
  electionDay: { month: 11, weekday: 1, nth: 1, plus: 1 },
  guadalupeDay: { month: 12, day: 12 },
  christmasEve: { month: 12, day: 24 },
  christmasDay: { month: 12, day: 25 },
  boxingDay: { month: 12, day: 26 },
  innocentsDay: { month: 12, day: 28 },
  newYearsEve: { month: 12, day: 31 },
  shroveTuesday: { easter: -47 },
  ashWednesday: { easter: -46 },
  palmSunday: { easter: -7 },
  maundyThursday: { easter: -3 },
  goodFriday: { easter: -2 },
  holySaturday: { easter: -1 },
  easterSunday: { easter: 0 },
  easterMonday: { easter: 1 },
  ascensionDay: { easter: 39 },
  pentecost: { easter: 49 },
  whitMonday: { easter: 50 },
  trinitySunday: { easter: 56 },
  corpusChristi: { easter: 60 },
};

/** The day a holiday falls on in a year, or undefined for an unknown key. */
export function holidayIn(key: string, year: number): Day | undefined {
  const rule = holidays[key];
  if (rule === undefined || year < 1 || year > 9999) return undefined;
  if ('easter' in rule) return addDays(easterSunday(year), rule.easter);
  if ('day' in rule) return nearestWorkday({ year, month: rule.month, day: rule.day }, rule.onWorkday);
  const day = nthWeekday(year, rule.month, rule.weekday, rule.nth);
  return day && addDays(day, rule.plus ?? 0);
}

/** A day at a weekend is kept on the Friday before or the Monday after, where it is to be a working day. */
function nearestWorkday(day: Day, isWanted = false): Day {
  const weekday = weekdayOf(day);
  if (!isWanted || weekday < 6) return day;
  return addDays(day, weekday === 6 ? -1 : 1);
}
