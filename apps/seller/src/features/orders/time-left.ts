const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export interface TimeLeft {
  readonly isOver: boolean;
  readonly value: number;
  readonly unit: "minute" | "hour" | "day";
  /** How much it presses: what is over or ends within hours is not like what ends in days. */
  readonly urgency: "over" | "soon" | "today" | "later";
}

/** How long until, or since, an instant: in the largest unit that says enough. */
export function timeLeft(untilMs: number, nowMs: number): TimeLeft {
  const left = untilMs - nowMs;
  const size = Math.abs(left);
  const isOver = left < 0;
  const urgency = isOver ? "over" : left < 4 * hourMs ? "soon" : left < dayMs ? "today" : "later";
  if (size < hourMs) return { isOver, urgency, value: Math.max(1, Math.round(size / minuteMs)), unit: "minute" };
  if (size < 2 * dayMs) return { isOver, urgency, value: Math.round(size / hourMs), unit: "hour" };
  return { isOver, urgency, value: Math.round(size / dayMs), unit: "day" };
}
