import "server-only";
import type { Point } from "@souk/contracts/analytics/v1/numbers";
import { GetSeriesRequest_Step } from "@souk/contracts/analytics/v1/seller_numbers_service";
import { exponentOf } from "@souk/money/currency";
import { shown } from "../money/money-view.ts";
import type { StepName } from "./period.ts";

export const stepOf: Readonly<Record<StepName, GetSeriesRequest_Step>> = {
  day: GetSeriesRequest_Step.DAY,
  week: GetSeriesRequest_Step.WEEK,
  month: GetSeriesRequest_Step.MONTH,
};

export interface PointView {
  readonly startsOn: string;
  /** In whole units of the currency, to be drawn; what is read is the text. */
  readonly sales: number;
  readonly salesText: string;
  readonly orders: number;
  readonly units: number;
  /** Null where the period before was shorter. */
  readonly previousSales: number | null;
  readonly previousText: string;
}

interface Series {
  readonly points: readonly Point[];
  readonly previous: readonly Point[];
}

export function toPoints({ points, previous }: Series, currencyCode: string, locale: string): PointView[] {
  const scale = 10 ** exponentOf(currencyCode);
  const drawn = (point: Point | undefined) => (point?.sales ? Number(point.sales.minorUnits) / scale : null);
  return points.map((point, at) => ({
    startsOn: point.startsOn,
    sales: drawn(point) ?? 0,
    salesText: shown(point.sales, locale),
    orders: point.orderCount,
    units: Number(point.unitCount),
    previousSales: drawn(previous[at]),
    previousText: shown(previous[at]?.sales, locale),
  }));
}
