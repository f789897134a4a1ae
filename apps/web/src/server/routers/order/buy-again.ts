import "server-only";
import type { OrderLine, SellerOrder } from "@souk/contracts/order/v1/order";
import { stableId } from "@souk/ids/id";
import { z } from "zod";
import { shopperProcedure } from "../../trpc.ts";
import { pieces } from "../cart/cart-view.ts";
import { type AgainNote, againNote } from "./again-note.ts";
import { readOffersNow } from "./offers-now.ts";

interface BuyAgain {
  /** Pieces that were added. */
  readonly added: number;
  /** Pieces in the cart now; null when nothing was added. */
  readonly cartCount: number | null;
  readonly notes: AgainNote[];
}

/** As many as came, or were to come; of what was cancelled altogether all. */
function linesAgain({ lines }: SellerOrder): OrderLine[] {
  return lines.map((line) => ({ ...line, quantity: line.quantity - line.cancelledQuantity || line.quantity }));
}

const input = z.object({ requestId: z.uuid(), orderId: z.uuid() });

/** Puts what can still be bought of an order into the cart. Repeating it with its request id adds nothing more. */
export const buyAgain = shopperProcedure.input(input).mutation(async ({ ctx, input, signal }): Promise<BuyAgain> => {
  const { clients, shopper, locale, logBug } = ctx;
  const options = { ...shopper.call, ...(signal && { signal }) };
  const { order } = await clients.order.getOrder({ orderId: input.orderId }, options);
  const lines = order?.sellerOrders.flatMap(linesAgain) ?? [];
  const now = await readOffersNow(clients, lines, signal);
  let result: BuyAgain = { added: 0, cartCount: null, notes: [] };

  async function add({ offerId, quantity: wanted }: OrderLine, quantity: number): Promise<number> {
    if (quantity === 0) return 0;
    const requestId = stableId("buy-again", `${input.requestId}:${offerId}:${wanted}`);
    const { cart } = await clients.cart.addLine({ requestId, offerId, quantity }, options);
    result = { ...result, added: result.added + quantity, cartCount: pieces(cart) };
    return quantity;
  }

  // One after the other: each answer has the cart with all before it.
  for (const line of lines) {
    const offer = now(line);
    const added = await add(line, Math.min(line.quantity, offer.available)).catch((error: unknown) => {
      logBug(error, "buy again: a line");
      return null;
    });
    const note = againNote(line, { offer, added, locale });
    if (note) result = { ...result, notes: [...result.notes, note] };
  }
  return result;
});
