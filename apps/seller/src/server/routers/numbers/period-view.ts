import type { FigureView } from "./measured.ts";
import type { Days, StepName } from "./period.ts";
import type { PointView } from "./points.ts";

/** Figures of a period against as many days before it, and how they went from step to step. */
export interface PeriodView {
  readonly period: Days;
  readonly previous: Days;
  readonly currencies: readonly string[];
  /** Empty when nothing was sold in any. */
  readonly currencyCode: string;
  readonly figures: readonly FigureView[];
  readonly step: StepName;
  readonly points: readonly PointView[];
}
