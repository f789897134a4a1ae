import "server-only";
import { timestampDate } from "@bufbuild/protobuf/wkt";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";

/** A shop as a row of the operator's list. */
export interface ShopRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly city: string;
  readonly countryCode: string;
  /** ISO 8601; null when it is not known. */
  readonly createdAt: string | null;
}

interface ShopPage {
  readonly rows: readonly ShopRow[];
  readonly nextCursor: string | null;
}

/** Active shops by name. */
export const listShops = operatorProcedure
  .input(z.object({ cursor: z.string().max(500).nullish() }))
  .query(async ({ ctx, input, signal }): Promise<ShopPage> => {
    const { sellers, nextPageToken } = await ctx.clients.seller.listSellers(
      { pageSize: 100, pageToken: input.cursor ?? "" },
      { ...ctx.call, ...(signal && { signal }) },
    );
    const rows = sellers.map(({ id, slug, name, city, countryCode, createdAt }) => ({
      ...{ id, slug, name, city, countryCode },
      createdAt: createdAt ? timestampDate(createdAt).toISOString() : null,
    }));
    return { rows, nextCursor: nextPageToken || null };
  });
