/** So often a courier comes for a return. */
export const mostReturnAttempts = 2;

interface Window {
  readonly windowFrom: Date | null;
  readonly windowUntil: Date | null;
}

const dayMs = 24 * 60 * 60_000;

/** The same hours on the next day on which they are not over yet. */
export function laterDay({ windowFrom, windowUntil }: Window, now: Date): Window {
  if (!windowFrom || !windowUntil) return { windowFrom: null, windowUntil: null };
  const days = Math.max(1, Math.ceil((now.getTime() - windowUntil.getTime()) / dayMs));
  const later = (at: Date) => new Date(at.getTime() + days * dayMs);
  return { windowFrom: later(windowFrom), windowUntil: later(windowUntil) };
}
