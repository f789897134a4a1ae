import type { Followed, Moment } from "./moments.ts";

/** Something that somebody wants done, however often it is interrupted. */
export interface Errand {
  /** An id that is in what passes on its behalf from the first on, and more of them. */
  readonly key: string;
  readonly ids: readonly string[];
  /** "paid". */
  readonly name: string;
  /** To its end, sending again what was not answered; ends early when told to leave. */
  run(leaving: AbortSignal): Promise<unknown>;
  /** Something that has to happen on its way. */
  readonly onReached?: Followed["onReached"];
}

/** An errand that is struck at a moment. */
export interface Struck {
  readonly errand: Errand;
  readonly at: Moment;
}
