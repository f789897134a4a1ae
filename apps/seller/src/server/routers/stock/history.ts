import "server-only";
import { timestampDate } from "@bufbuild/protobuf/wkt";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

const input = z.object({ offerId: z.uuid(), cursor: z.string().max(500).optional() });

export interface AdjustmentView {
  readonly id: string;
  readonly location: string;
  readonly before: number;
  readonly after: number;
  readonly delta: number;
  /** "received", "sale", "transfer"; older ones say it in words of their own. */
  readonly reason: string;
  readonly note: string;
  /** Who it was; "" when it was a sale or nobody who is on the team. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

interface HistoryView {
  readonly entries: AdjustmentView[];
  readonly nextCursor: string | null;
}

/** Every change of an offer's stock, the newest first. */
export const history = sellerProcedure.input(input).query(async ({ ctx, input, signal }): Promise<HistoryView> => {
  const call = { ...ctx.call, ...(signal && { signal }) };
  const sellerId = ctx.shop.id;
  const about = { sellerId, offerId: input.offerId, pageSize: 30, pageToken: input.cursor ?? "" };
  const [{ adjustments, nextPageToken }, { members }] = await Promise.all([
    ctx.clients.stock.listStockAdjustments(about, call),
    ctx.clients.team.listTeam({ sellerId }, call),
  ]);
  const nameOf = new Map(members.map(({ userId, name, email }) => [userId, name || email]));
  const entries = adjustments.map((entry) => ({
    ...{ id: entry.id, location: entry.location, reason: entry.reason, note: entry.note },
    delta: Number(entry.delta),
    after: Number(entry.onHandAfter),
    before: Number(entry.onHandAfter - entry.delta),
    by: nameOf.get(entry.actorId) ?? "",
    at: entry.at ? timestampDate(entry.at).toISOString() : "",
  }));
  return { entries, nextCursor: nextPageToken || null };
});
