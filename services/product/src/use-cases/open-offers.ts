import type { Tx } from "@souk/database/database";
import { appendEvents } from "@souk/events/append-event";
import { findOffers } from "../db/product-store.ts";
import { type OpenedOffer, openingStocks } from "../domain/opening-stock.ts";
import type { ProductDraft } from "../domain/product-draft.ts";
import { offersOpened } from "../events/product-events.ts";

/** Of what is about to be written, the offers that the shop does not have yet and that come with pieces. */
export async function findOpened(tx: Tx, drafts: readonly ProductDraft[]): Promise<OpenedOffer[]> {
  const named = openingStocks(drafts);
  if (named.length === 0) return [];
  const stored = await findOffers(
    tx,
    named.map(({ offerId }) => offerId),
  );
  return named.filter(({ offerId }) => !stored.has(offerId));
}

/** Says how many pieces of new offers there are, once they are written. */
export async function tellOpened(tx: Tx, opened: readonly OpenedOffer[]): Promise<void> {
  const byProduct = Map.groupBy(opened, ({ productId }) => productId);
  await appendEvents(
    tx,
    [...byProduct].map(([productId, offers]) => offersOpened(productId, offers)),
  );
}
