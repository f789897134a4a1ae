/** How long a shop takes from an order to the hand-over. */
export interface Handling {
  /** Working days; 0: what is ordered before the cut-off leaves the same day. */
  readonly days: number;
  /** The local hour from which on an order counts as one of the next working day. */
  readonly cutOffHour: number;
}

/** Of a shop that said nothing. */
export const usualHandling: Handling = { days: 0, cutOffHour: 15 };

/** Both ends included. Couriers collect until the evening: what comes later than the last cut-off cannot be packed for them. */
export const handlingLimits = { days: [0, 10], cutOffHour: [6, 18] } as const;
