import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import { GetSeriesRequest_Step } from "@souk/contracts/analytics/v1/seller_numbers_service";
import { toDecimal } from "@souk/money/decimal";
import type { Clients } from "../clients.ts";
import type { Days } from "../routers/numbers/period.ts";

interface Asked {
  readonly sellerId: string;
  readonly period: Days;
  readonly currencyCode: string;
  readonly call: CallOptions;
  readonly signal: AbortSignal;
}

const head = "day,orders,units,cancelled_orders,refunded_orders,sales,currency\r\n";

/** A line a day, at most two years of them. */
export async function seriesCsv(numbers: Clients["numbers"], asked: Asked): Promise<string> {
  const { call, signal, currencyCode, ...of } = asked;
  const request = { ...of, currencyCode, step: GetSeriesRequest_Step.DAY };
  const { points } = await numbers.getSeries(request, { ...call, signal });
  const lines = points.map((point) => {
    const sales = toDecimal({ currencyCode, minorUnits: point.sales?.minorUnits ?? 0n });
    const counts = [point.orderCount, point.unitCount, point.cancelledOrderCount, point.refundedOrderCount];
    return `${[point.startsOn, ...counts, sales, currencyCode].join(",")}\r\n`;
  });
  return head + lines.join("");
}
