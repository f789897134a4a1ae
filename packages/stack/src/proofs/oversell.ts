import { isDomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { inParallel } from "../demo/loading/in-parallel.ts";
import { createHttpClient } from "../shopping/http-client.ts";
import { connectProvider, type Provider, type ProviderPayment } from "../shopping/provider.ts";
import { type Goods, putOnSale } from "../shopping/put-on-sale.ts";
import { settle } from "../shopping/settle.ts";
import { connectShop, type ShopClients } from "../shopping/shop-clients.ts";
import type { CheckoutAnswer, Purchase, Shopper, Total } from "../shopping/shopper.ts";
import { type Checks, createChecks } from "./checks.ts";
import type { Proof } from "./proof.ts";
import { shopperMaker, throughOption } from "./shopper-maker.ts";

const preparedAtOnce = 16;
const tellsSoldOut = new Set(["STOCK_INSUFFICIENT", "LINES_UNAVAILABLE"]);

interface Customer {
  readonly shopper: Shopper;
  readonly purchase: Purchase;
}

type Outcome =
  | { readonly kind: "ordered"; readonly orderId: string }
  | { readonly kind: "sold_out" }
  | { readonly kind: "other"; readonly why: string };

/** What became of one shopper's attempt. */
type Ending = Outcome & { readonly repeats: number; readonly ms: number };

export const oversell: Proof = {
  name: "oversell",
  promise: "when more shoppers pay at once than there are pieces, each piece is sold once and the others hear so",
  options: {
    shoppers: { default: "200", meaning: "how many pay at the same moment" },
    stock: { default: "50", meaning: "pieces there are" },
    through: throughOption,
  },

  async run(context) {
    const { shop, progress } = context;
    const [shoppers, stock] = [context.count("shoppers", 5_000), context.count("stock", 100_000)];
    const http = createHttpClient();
    const clients = connectShop(shop);
    const provider = connectProvider(http, shop);
    const newShopper = shopperMaker(context, clients, http);
    const goods = await putOnSale(clients, stock);
    try {
      const since = new Date();
      const customers = await progress.step(`${shoppers} shoppers fill their carts`, () =>
        inParallel(Array.from({ length: shoppers }), preparedAtOnce, async () =>
          prepare(await newShopper(), provider, goods),
        ),
      );
      const startedAt = performance.now();
      const endings = await progress.step("all pay at once", () => Promise.all(customers.map(pay)));
      const seconds = (performance.now() - startedAt) / 1000;
      const checks = createChecks(progress);
      const payments = await progress.step("the books are read", () => provider.paymentsSince(since));
      checkEndings(checks, endings, { shoppers, stock }, progress.line);
      await checkStock(checks, clients, goods, Math.max(0, stock - shoppers));
      await checkOrders(checks, customers, endings);
      checkPayments(checks, payments, endings, customers[0]?.purchase.expectedTotal);
      return { isProven: checks.allHold(), figures: figuresOf(endings, stock, seconds) };
    } finally {
      await goods.withdraw();
      http.close();
    }
  },
};

async function prepare(shopper: Shopper, provider: Provider, { offerId }: Goods): Promise<Customer> {
  await shopper.addToCart(offerId, newId());
  const [expectedTotal, paymentToken] = await Promise.all([shopper.cartTotal(), provider.cardToken()]);
  return { shopper, purchase: { lines: [{ offerId, quantity: 1 }], expectedTotal, paymentToken } };
}

async function pay({ shopper, purchase }: Customer): Promise<Ending> {
  const startedAt = performance.now();
  let repeats = 0;
  const ending = await outcomeOf(() => settle(shopper, purchase, newId(), () => repeats++));
  return { ...ending, repeats, ms: performance.now() - startedAt };
}

async function outcomeOf(attempt: () => Promise<CheckoutAnswer>): Promise<Outcome> {
  try {
    const { state, orderId, failureReason } = await attempt();
    if (state === "completed") return { kind: "ordered", orderId };
    if (state === "failed" && tellsSoldOut.has(failureReason)) return { kind: "sold_out" };
    return { kind: "other", why: `${state} ${failureReason}`.trim() };
  } catch (error) {
    if (!isDomainError(error)) return { kind: "other", why: String(error) };
    if (tellsSoldOut.has(error.reason)) return { kind: "sold_out" };
    return { kind: "other", why: `${error.reason}: ${error.message}` };
  }
}

const ordersOf = (endings: readonly Ending[]) =>
  endings.flatMap((ending) => (ending.kind === "ordered" ? [ending.orderId] : []));
const countOf = (endings: readonly Ending[], kind: Ending["kind"]) =>
  endings.filter((ending) => ending.kind === kind).length;

function checkEndings(
  checks: Checks,
  endings: readonly Ending[],
  { shoppers, stock }: { shoppers: number; stock: number },
  say: (line: string) => void,
): void {
  checks.expect("shoppers who were told that they have it", countOf(endings, "ordered"), Math.min(shoppers, stock));
  checks.expect(
    "shoppers who were told that it is sold out",
    countOf(endings, "sold_out"),
    Math.max(0, shoppers - stock),
  );
  const others = Object.entries(Object.groupBy(endings, (each) => (each.kind === "other" ? each.why : "")));
  for (const [why, some] of others) if (why !== "") say(`    ${some?.length} × ${why}`);
}

async function checkStock(checks: Checks, clients: ShopClients, { offerId }: Goods, left: number): Promise<void> {
  const { stocks } = await clients.inventory.batchGetStock({ offerIds: [offerId] });
  checks.expect("pieces on hand", stocks[0]?.onHand ?? -1n, left);
  checks.expect("pieces reserved", stocks[0]?.reserved ?? -1n, 0);
}

/** Asks everybody for their orders, also those who were told that they have none. */
async function checkOrders(checks: Checks, customers: readonly Customer[], endings: readonly Ending[]): Promise<void> {
  const promised = ordersOf(endings);
  const ids = (await inParallel(customers, preparedAtOnce, ({ shopper }) => shopper.orderIds())).flat();
  checks.expect("orders that the shoppers have", ids.length, promised.length);
  const found = await inParallel(customers, preparedAtOnce, async ({ shopper, purchase }, at) => {
    const ending = endings[at];
    if (ending?.kind !== "ordered") return 0;
    const { state, pieces, total } = await shopper.readOrder(ending.orderId);
    return state === "placed" && total.minorUnits === purchase.expectedTotal.minorUnits ? pieces : 0;
  });
  const pieces = found.reduce((sum, each) => sum + each, 0);
  checks.expect("pieces in placed orders at the price shown", pieces, promised.length);
}

/** Payments of this run are known by their order or by their amount, which hardly anything else costs. */
function checkPayments(
  checks: Checks,
  payments: readonly ProviderPayment[],
  endings: readonly Ending[],
  total: Total | undefined,
): void {
  const orders = new Set(ordersOf(endings));
  const own = payments.filter(({ reference, amount }) => orders.has(reference) || amount === String(total?.minorUnits));
  const held = own.filter(({ status, amount_voided }) => status === "authorized" && amount_voided === "0");
  const paidFor = new Set(held.map((payment) => payment.reference));
  checks.expect("authorizations at the provider", held.length, orders.size);
  checks.expect("orders with an authorization", [...orders].filter((id) => paidFor.has(id)).length, orders.size);
  const open = own.filter(({ status }) => !["authorized", "voided", "declined"].includes(status));
  checks.expect("payments in any other state", open.length, 0);
}

function figuresOf(endings: readonly Ending[], stock: number, seconds: number): string {
  const times = endings.map((ending) => ending.ms).sort((a, b) => a - b);
  const p = (share: number) => Math.round(times[Math.ceil(times.length * share) - 1] ?? 0);
  const repeats = endings.reduce((sum, ending) => sum + ending.repeats, 0);
  return [
    `${endings.length} shoppers, ${stock} pieces, ${countOf(endings, "ordered")} orders`,
    `${countOf(endings, "sold_out")} sold out, ${countOf(endings, "other")} other answers`,
    `${seconds.toFixed(1)} s, p50 ${p(0.5)} ms, p99 ${p(0.99)} ms, ${repeats} requests sent again`,
  ].join(", ");
}
