export interface FakeClock {
  now(): Date;
  advance(ms: number): void;
}

/** A clock that stands still until it is told to go on. */
export function fakeClock(start: Date | string = "2026-01-05T09:00:00Z"): FakeClock {
  let timeMs = new Date(start).getTime();
  return {
    now: () => new Date(timeMs),
    advance: (ms) => {
      timeMs += ms;
    },
  };
}
