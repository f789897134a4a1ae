import { newId } from "@souk/ids/id";
import { z } from "zod";
import type { DayOrder } from "../../day.ts";
import type { DemoProduct } from "../../types.ts";
import type { SeedClients } from "../clients.ts";
import { demoId } from "../demo-id.ts";
import { boughtOffer } from "../load-purchases.ts";
import { asShopper, type Call } from "./people.ts";

const Token = z.object({ token: z.string() });
const timeoutMs = 10_000;
const card = { number: "4242424242424242", exp_month: 12, exp_year: 2039, cvc: "123" };
const towns = { porto: "Porto", lisbon: "Lisboa" } as const;

export interface DayOrdered {
  readonly order: DayOrder;
  readonly orderId: string;
  readonly parts: readonly { readonly id: string; readonly sellerId: string }[];
  readonly asShopper: Call;
}

/** Orders and pays as the storefront does. The pieces are put on the shelf before: the shop has as many afterwards. */
export async function buy(
  clients: SeedClients,
  products: ReadonlyMap<string, DemoProduct>,
  order: DayOrder,
): Promise<DayOrdered> {
  const call = await asShopper(clients, order);
  const bought = order.productKeys.flatMap((key) => products.get(key) ?? []);
  for (const product of bought) await restock(clients, product);
  const lines = bought
    .flatMap((product) => boughtOffer(product) ?? [])
    .map(({ offerId }) => ({ offerId, quantity: 1 }));
  const { name, email = "guest@souk.example", locale, line1, postalCode } = order;
  const address = { recipient: name, phone: "+351 912 000 000", line1, postalCode, city: towns[order.zone] };
  const { quote } = await clients.order.quoteOrder({ lines, countryCode: "PT", postalCode }, call);
  const { checkout } = await clients.checkout.startCheckout(
    {
      ...{ requestId: newId(), lines, locale, returnUrl: "", waitMs: 20_000 },
      contact: { name, email, phone: "" },
      address: { ...address, countryCode: "PT" },
      paymentToken: await cardToken(clients),
      expectedTotal: quote?.totals?.total ?? { currencyCode: "EUR", minorUnits: 0n },
    },
    call,
  );
  const { order: placed } = await clients.order.getOrder({ orderId: checkout?.orderId ?? "" }, call);
  if (!placed) throw new Error(`an order of the demo's day was not placed: ${checkout?.failureReason}`);
  return { order, orderId: placed.id, parts: placed.sellerOrders, asShopper: call };
}

async function restock({ inventory }: SeedClients, { offers: [offer] }: DemoProduct): Promise<void> {
  if (!offer) return;
  const about = { offerId: demoId("offer", offer.key), sellerId: demoId("seller", offer.sellerKey), location: "main" };
  await inventory.adjustStock({ requestId: newId(), ...about, delta: 1n, reason: "received" });
}

/** What the payment provider's card fields hand back for its test card. */
async function cardToken({ sandbox: { url, publishableKey } }: SeedClients): Promise<string> {
  const answer = await fetch(`${url}/v1/tokens`, {
    ...{ method: "POST", body: JSON.stringify(card), signal: AbortSignal.timeout(timeoutMs) },
    headers: { authorization: `Bearer ${publishableKey}`, "content-type": "application/json" },
  });
  return Token.parse(await answer.json()).token;
}
