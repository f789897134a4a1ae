import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { stockOutsOf } from "../db/shelf-store.ts";
import type { Point } from "../domain/points.ts";
import type { CurrencyTotals } from "../use-cases/get-summary.ts";
import type { listBestSellers } from "../use-cases/list-best-sellers.ts";

export function toNumbers(totals: CurrencyTotals, { maySeeMoney }: { maySeeMoney: boolean }) {
  const { currencyCode, orderCount, unitCount, cancelledOrderCount, refundedOrderCount } = totals;
  const { gross, discount, cancelled, refunded, commission } = totals;
  const amount = (minorUnits: bigint) => ({ currencyCode, minorUnits });
  return {
    ...{ currencyCode, orderCount, unitCount, cancelledOrderCount, refundedOrderCount },
    sales: amount(gross - discount - cancelled),
    gross: amount(gross),
    discount: amount(discount),
    cancelled: amount(cancelled),
    refunded: amount(refunded),
    ...(maySeeMoney && { commission: amount(commission) }),
  };
}

export const toPoint =
  (currencyCode: string) =>
  ({ sales, unitCount, ...point }: Point) => ({
    ...point,
    unitCount: BigInt(unitCount),
    sales: { currencyCode, minorUnits: sales },
  });

const toText = (byLanguage: Record<string, string> | null) => byLanguage && { title: { byLanguage } };

export const toBestSeller =
  (currencyCode: string) =>
  ({ title, slug, sales, ...best }: Awaited<ReturnType<typeof listBestSellers>>[number]) => ({
    ...best,
    ...toText(title),
    slug: slug ?? "",
    sales: { currencyCode, minorUnits: sales },
  });

export const toStockOut = ({ title, since, ...offer }: Awaited<ReturnType<typeof stockOutsOf>>[number]) => ({
  ...offer,
  ...toText(title),
  ...(since && { since: timestampFromDate(since) }),
});
