import "server-only";
import { Seller_State } from "@souk/contracts/seller/v1/seller";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { type ShopRow, shopRow } from "./shop-view.ts";

interface ShopPage {
  readonly rows: readonly ShopRow[];
  readonly nextCursor: string | null;
}

const states = {
  all: Seller_State.UNSPECIFIED,
  active: Seller_State.ACTIVE,
  suspended: Seller_State.SUSPENDED,
  terminated: Seller_State.TERMINATED,
} as const;

const input = z.object({
  state: z.enum(["all", "active", "suspended", "terminated"]).default("all"),
  cursor: z.string().max(500).nullish(),
});

/** Shops by name, in whatever state. */
export const listShops = operatorProcedure
  .input(input)
  .query(async ({ ctx, input: { state, cursor }, signal }): Promise<ShopPage> => {
    const { standings, nextPageToken } = await ctx.clients.desk.listSellerStandings(
      { state: states[state], pageSize: 100, pageToken: cursor ?? "" },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return { rows: standings.map(shopRow), nextCursor: nextPageToken || null };
  });
