/** When a step of a way was taken, in any timeline of an order: "Nov 22, 14:09". */
export const stepMoment = {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
} as const;
