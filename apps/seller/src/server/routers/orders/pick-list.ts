import "server-only";
import { pickText } from "@souk/bff/views";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type PictureView, pictureView } from "./picture-view.ts";

export interface PickItemView {
  readonly sku: string;
  readonly title: string;
  readonly options: string;
  readonly picture: PictureView | null;
  readonly quantity: number;
  readonly parts: readonly { readonly orderId: string; readonly number: string; readonly quantity: number }[];
}

/** What is to be taken from the shelves for these orders. */
export const pickList = sellerProcedure
  .input(z.object({ orders: z.array(z.uuid()).min(1).max(100) }))
  .query(async ({ ctx, input, signal }): Promise<PickItemView[]> => {
    const { items } = await ctx.clients.fulfilment.getPickList(
      { sellerId: ctx.shop.id, sellerOrderIds: input.orders },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return items.map(({ sku, title, options, picture, quantity, parts }) => ({
      sku,
      title: pickText(title, ctx.locale),
      options: options.map(({ value }) => pickText(value, ctx.locale)).join(", "),
      picture: picture ? pictureView(picture, ctx.locale) : null,
      quantity,
      parts: parts.map((part) => ({ orderId: part.sellerOrderId, number: part.orderNumber, quantity: part.quantity })),
    }));
  });
