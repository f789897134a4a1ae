import "server-only";
import { z } from "zod";
import { listCards } from "../../catalogue/list-cards.ts";
import { publicProcedure } from "../../trpc.ts";

/** A page of a category or a seller, or of everything. */
export const list = publicProcedure
  .input(
    z.object({
      categorySlug: z.string().max(200).optional(),
      sellerId: z.uuid().optional(),
      sort: z.enum(["newest", "popular", "price", "-price"]).optional(),
      cursor: z.string().max(500).nullish(),
    }),
  )
  .query(({ ctx, input: { cursor, ...query }, signal }) =>
    listCards(ctx.clients, ctx.locale, { ...query, pageToken: cursor ?? "" }, signal),
  );
