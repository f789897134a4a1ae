import "server-only";
import { z } from "zod";
import { similarCards } from "../../catalogue/similar-cards.ts";
import { publicProcedure } from "../../trpc.ts";

/** Others of the same category. */
export const similar = publicProcedure
  .input(z.object({ productId: z.uuid(), categorySlug: z.string().min(1).max(200) }))
  .query(({ ctx, input, signal }) => similarCards(ctx.clients, ctx.locale, input, signal));
