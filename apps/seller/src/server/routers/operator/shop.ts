import "server-only";
import { DomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { type ShopView, shopView } from "./shop-view.ts";

/** A shop with its standing, and how many work for it. */
export const shop = operatorProcedure
  .input(z.object({ sellerId: z.uuid() }))
  .query(async ({ ctx, input, signal }): Promise<ShopView> => {
    const { standing, members } = await ctx.clients.desk.getSellerStanding(input, {
      ...ctx.call,
      ...(signal && { signal }),
    });
    if (!standing) throw new DomainError("not_found", "SELLER_NOT_FOUND", "There is no such seller.");
    return shopView(standing, members);
  });
