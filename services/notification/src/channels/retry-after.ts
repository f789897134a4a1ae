const longestPauseMs = 60 * 60_000;

/** What a Retry-After asks for, an hour at most: seconds or a date; anything else, and nothing, is no pause. */
export function retryAfterOf(value: string | null): number {
  if (value === null) return 0;
  const ms = /^\d{1,9}$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? 0 : Math.min(Math.max(ms, 0), longestPauseMs);
}
