import type { Localiser } from '../localiser';

const units: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
};

/** "P2W" → "2 weeks", "PT90M" → "90 minutes"; the value itself where its parts are not such numbers. */
export function repetitionText(value: string, localiser: Localiser): string {
  if (!/^P[\dTYMWDHS.]+$/.test(value)) return value;
  const [days = '', time = ''] = value.slice(1).split('T');
  const parts = [...partsOf(days, ''), ...partsOf(time, 'T')].map(({ unit, count }) =>
    new Intl.NumberFormat(localiser.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  );
  return parts.length > 0 ? new Intl.ListFormat(localiser.locale).format(parts) : value;
}

function partsOf(text: string, prefix: string): readonly { readonly unit: string; readonly count: number }[] {
  return [...text.matchAll(/(\d+(?:\.\d+)?)([YMWDHS])/g)].flatMap(([, count, letter]) => {
    const unit = units[`${prefix}${letter ?? ''}`];
    return unit === undefined ? [] : [{ unit, count: Number(count) }];
  });
}
