import "server-only";
import type { OrderLine } from "@souk/contracts/order/v1/order";
import { Offer_State } from "@souk/contracts/product/v1/product";
import type { Clients } from "../../clients.ts";

/** How an offer that was bought before stands now. */
export interface OfferNow {
  readonly isSold: boolean;
  readonly available: number;
  readonly price: { readonly currencyCode: string; readonly minorUnits: bigint } | undefined;
}

const gone: OfferNow = { isSold: false, available: 0, price: undefined };

export async function readOffersNow(
  clients: Pick<Clients, "product" | "inventory">,
  lines: readonly OrderLine[],
  signal: AbortSignal | undefined,
): Promise<(line: OrderLine) => OfferNow> {
  const offerIds = lines.map((line) => line.offerId);
  const options = signal ? { signal } : {};
  const [{ offers }, { availabilities }] = await Promise.all([
    clients.product.batchGetOffers({ offerIds }, options),
    clients.inventory.batchGetAvailability({ offerIds }, options),
  ]);
  const stock = new Map(availabilities.map(({ offerId, available }) => [offerId, Number(available)]));
  const now = new Map(
    offers.map(({ offer }): [string, OfferNow] => {
      const id = offer?.id ?? "";
      const isSold = offer?.state === Offer_State.ACTIVE;
      return [id, { isSold, available: isSold ? (stock.get(id) ?? 0) : 0, price: offer?.price }];
    }),
  );
  return ({ offerId }) => now.get(offerId) ?? gone;
}
