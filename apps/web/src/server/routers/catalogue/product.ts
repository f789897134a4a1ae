import "server-only";
import { z } from "zod";
import { getProductView } from "../../catalogue/get-product-view.ts";
import { publicProcedure } from "../../trpc.ts";

export const product = publicProcedure
  .input(z.object({ slug: z.string().min(1).max(200) }))
  .query(({ ctx, input, signal }) => getProductView(ctx.clients, ctx.locale, input.slug, signal));
