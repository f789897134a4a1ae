import type { Place } from "./projection.ts";

export interface MapRoute {
  readonly id: string;
  readonly colour: string;
  /** In the order they are driven. */
  readonly places: readonly Place[];
  /** Not decided yet. */
  readonly isDraft?: boolean | undefined;
}

export interface MapMark {
  readonly id: string;
  readonly kind: "delivery" | "pickup" | "drop" | "courier" | "hub";
  readonly place: Place;
  /** What a tooltip says. */
  readonly title: string;
  /** In the mark, at most three characters. */
  readonly text?: string | undefined;
  readonly colour?: string | undefined;
  readonly isChosen?: boolean | undefined;
  readonly isLate?: boolean | undefined;
  readonly isDone?: boolean | undefined;
  readonly onPick?: (() => void) | undefined;
}

export interface MapArea {
  readonly prefix: string;
  readonly place: Place;
}
