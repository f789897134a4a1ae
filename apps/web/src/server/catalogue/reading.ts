/** Of whom something is read for. */
export interface Reading {
  readonly signal?: AbortSignal | undefined;
  /** Told that something was left out because it could not be had now: ratings, say. */
  readonly onLeftOut?: (() => void) | undefined;
}
