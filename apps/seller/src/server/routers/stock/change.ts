import "server-only";
import { AdjustmentReason } from "@souk/contracts/inventory/v1/stock_service";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type StockView, stockView } from "./stock-view.ts";

const most = 1_000_000_000;

const reasonOf = {
  received: AdjustmentReason.RECEIVED,
  damaged: AdjustmentReason.DAMAGED,
  lost: AdjustmentReason.LOST,
  found: AdjustmentReason.FOUND,
  counted: AdjustmentReason.COUNTED,
  returned: AdjustmentReason.RETURNED,
  other: AdjustmentReason.OTHER,
} as const;

const reasonInput = z.enum(["received", "damaged", "lost", "found", "counted", "returned", "other"]);
export type ReasonName = z.infer<typeof reasonInput>;

const change = z.object({
  offerId: z.uuid(),
  location: z.string().min(1).max(60),
  /** Counted, or added; null: what lies there stays. */
  amount: z.object({ case: z.enum(["onHand", "delta"]), value: z.int().min(-most).max(most) }).nullable(),
  expectedOnHand: z.int().min(0).max(most).optional(),
  reason: reasonInput,
  note: z.string().trim().max(200).default(""),
  /** Null gives up the offer's own. */
  threshold: z.int().min(0).max(most).nullable().optional(),
});

const input = z.object({ requestId: z.uuid(), changes: z.array(change).min(1).max(200) });

export interface Refusal {
  readonly reason: string;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface StockChangeView {
  readonly offerId: string;
  readonly stock: StockView | null;
  readonly refusal: Refusal | null;
}

export type StockChangeInput = z.infer<typeof change>;

/** As the service takes it. */
export function stockChangeMessage({ amount, threshold, reason, expectedOnHand, ...about }: StockChangeInput) {
  return {
    ...about,
    reason: reasonOf[reason],
    ...(amount && { amount: { case: amount.case, value: BigInt(amount.value) } }),
    ...(expectedOnHand !== undefined && { expectedOnHand: BigInt(expectedOnHand) }),
    ...(threshold === null && { threshold: { case: "withoutThreshold" as const, value: true } }),
    ...(typeof threshold === "number" && { threshold: { case: "lowThreshold" as const, value: BigInt(threshold) } }),
  };
}

/** Changes stock of up to 200 offers; each stands or is refused by itself. */
export const changeStock = sellerProcedure
  .input(input)
  .mutation(async ({ ctx, input, signal }): Promise<StockChangeView[]> => {
    const { requestId, changes } = input;
    const { results } = await ctx.clients.stock.batchChangeStock(
      { requestId, sellerId: ctx.shop.id, changes: changes.map(stockChangeMessage) },
      { ...ctx.call, timeoutMs: 15_000, ...(signal && { signal }) },
    );
    return results.map(({ offerId, stock, reason, metadata }) => ({
      offerId,
      stock: stock ? stockView(stock) : null,
      refusal: reason ? { reason, metadata } : null,
    }));
  });
