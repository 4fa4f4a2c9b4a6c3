/** The value that half of the samples do not exceed; NaN for none. */
export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** The value that the share `q` of the samples does not exceed, by linear interpolation; NaN for none. */
export function quantile(samples: readonly number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const place = (sorted.length - 1) * q;
  const low = sorted[Math.floor(place)] ?? NaN;
  const high = sorted[Math.ceil(place)] ?? NaN;
  return low + (high - low) * (place - Math.floor(place));
}
