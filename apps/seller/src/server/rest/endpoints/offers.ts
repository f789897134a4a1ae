import "server-only";
import { AdjustmentReason } from "@souk/contracts/inventory/v1/stock_service";
import { Offer_State } from "@souk/contracts/product/v1/product";
import { DomainError } from "@souk/errors/domain-error";
import { stableId } from "@souk/ids/id";
import { z } from "zod";
import { knownOffers } from "../../stock-csv/known-offers.ts";
import type { KnownOffer } from "../../stock-csv/read-row.ts";
import { type Caller, endpoint } from "../endpoint.ts";
import { listOf, money, nothing, page, publicMoney } from "../public-schemas.ts";
import { hasScope } from "../scope.ts";

const most = 1_000_000_000;
const timeoutMs = 15_000;

const offer = z.object({
  id: z.uuid(),
  sku: z.string(),
  title: z.string(),
  state: z.enum(["active", "paused"]),
  price: money,
  /** What can be bought; null when nobody has counted it. */
  available: z.int().nullable(),
});

const listOffers = endpoint({
  ...{ method: "GET", path: "/offers", scope: "catalogue:read", summary: "A page of the shop's offers, with stock" },
  query: z.object({ ...page, query: z.string().trim().max(100).default("") }).strict(),
  ...{ body: nothing, answer: listOf(offer) },
  async run({ clients, sellerId, call }, { query: { limit, cursor, query } }) {
    const asked = { sellerId, query, pageSize: limit, pageToken: cursor };
    const { offers, nextPageToken } = await clients.offers.listSellerOffers(asked, call);
    const offerIds = offers.flatMap((each) => each.offer?.id ?? []);
    const { stocks } = await clients.stock.batchGetSellerStock({ sellerId, offerIds }, call);
    const availableOf = new Map(stocks.map(({ stock }) => [stock?.offerId, Number(stock?.available ?? 0n)]));
    const items = offers.flatMap(({ offer: row, title }) => {
      if (!row) return [];
      const state = row.state === Offer_State.PAUSED ? ("paused" as const) : ("active" as const);
      const about = { id: row.id, sku: row.sku, title: title?.byLanguage.en ?? "", state };
      return [{ ...about, price: publicMoney(row.price), available: availableOf.get(row.id) ?? null }];
    });
    return { items, next_cursor: nextPageToken || null };
  },
});

const change = z
  .object({
    sku: z.string().min(1).max(120),
    /** How many lie there now. */
    on_hand: z.int().min(0).max(most).optional(),
    location: z.string().min(1).max(60).default("main"),
    price: money.optional(),
  })
  .strict()
  .refine(({ on_hand: onHand, price }) => onHand !== undefined || price !== undefined, {
    message: "on_hand or price is needed",
  });
type Change = z.output<typeof change>;

const outcome = z.object({
  sku: z.string(),
  /** Null when it was done. */
  refusal: z.object({ code: z.string(), field: z.string(), detail: z.string() }).nullable(),
});
type Refusal = NonNullable<z.input<typeof outcome>["refusal"]>;

const batch = endpoint({
  ...{ method: "POST", path: "/offers/batch", scope: "stock:write" },
  summary: "Sets stock and prices by SKU; each stands or is refused by itself. Prices need catalogue:write too",
  query: nothing,
  body: z.object({ items: z.array(change).min(1).max(200) }).strict(),
  answer: z.object({ results: z.array(outcome) }),
  async run(caller, { body: { items } }) {
    if (items.some(({ price }) => price) && !hasScope(caller.scopes, "catalogue:write")) throw missingScope();
    const skus = items.map(({ sku }) => sku);
    const known = await knownOffers(caller.clients, { sellerId: caller.sellerId, skus }, caller.call);
    const refusals = new Map<number, Refusal>();
    items.forEach(({ sku }, at) => {
      if (!known.has(sku)) refusals.set(at, refusal("OFFER_NOT_FOUND", "sku", "There is no offer with this SKU."));
    });
    const chosen = items.flatMap((item, at) => {
      const to = known.get(item.sku);
      return to ? [{ item, at, to }] : [];
    });
    await savePrices(caller, chosen, refusals);
    await saveStock(caller, chosen, refusals);
    return { results: items.map(({ sku }, at) => ({ sku, refusal: refusals.get(at) ?? null })) };
  },
});

interface Chosen {
  readonly item: Change;
  readonly at: number;
  readonly to: KnownOffer;
}

const refusal = (code: string, field: string, detail: string): Refusal => ({ code, field, detail });

const missingScope = () =>
  new DomainError("permission_denied", "SCOPE_MISSING", "This key was not given catalogue:write.", {
    scope: "catalogue:write",
  });

async function savePrices(caller: Caller, chosen: readonly Chosen[], refusals: Map<number, Refusal>): Promise<void> {
  const priced = chosen.flatMap(({ item: { price }, at, to }) => (price ? [{ price, at, to }] : []));
  if (priced.length === 0) return;
  const updates = priced.map(({ price, to: { offerId } }) => ({
    ...{ offerId, etag: "" },
    price: { currencyCode: price.currency, minorUnits: BigInt(price.minor_units) },
  }));
  const request = { requestId: stableId(caller.requestId, "offers"), sellerId: caller.sellerId, updates };
  const { results } = await caller.clients.offers.batchUpdateOffers(request, { ...caller.call, timeoutMs });
  results.forEach(({ reason, message }, index) => {
    const at = priced[index]?.at;
    if (reason && at !== undefined) refusals.set(at, refusal(reason, "price", message));
  });
}

async function saveStock(caller: Caller, chosen: readonly Chosen[], refusals: Map<number, Refusal>): Promise<void> {
  const counted = chosen.filter(({ item }) => item.on_hand !== undefined);
  if (counted.length === 0) return;
  const changes = counted.map(({ item: { on_hand: onHand = 0, location }, to: { offerId } }) => ({
    ...{ offerId, location, note: "API", reason: AdjustmentReason.COUNTED },
    amount: { case: "onHand" as const, value: BigInt(onHand) },
  }));
  const request = { requestId: stableId(caller.requestId, "stock"), sellerId: caller.sellerId, changes };
  const { results } = await caller.clients.stock.batchChangeStock(request, { ...caller.call, timeoutMs });
  results.forEach(({ reason }, index) => {
    const at = counted[index]?.at;
    if (reason && at !== undefined) refusals.set(at, refusal(reason, "on_hand", "The stock was not changed."));
  });
}

export const offerEndpoints = [listOffers, batch];
