import { newId } from "@souk/ids/id";
import { z } from "zod";
import { createBffClient } from "../../shopping/bff-client.ts";
import { newBffShopper } from "../../shopping/bff-shopper.ts";
import type { CheckoutAnswer, Purchase, Shopper } from "../../shopping/shopper.ts";
import { judged, judgePage } from "./judge.ts";
import { type Finding, works, worst } from "./outcome.ts";
import type { ShopWindow } from "./shop-window.ts";

/** Something a shopper does. What it needs is made while all is well; then it is tried. */
export type Journey = (window: ShopWindow) => Promise<() => Promise<Finding>>;

/** A checkout that had no answer when its shopper stopped waiting. */
export interface OpenCheckout {
  readonly shopper: Shopper;
  readonly purchase: Purchase;
  readonly requestId: string;
}

const reduced = (detail: string): Finding => ({ outcome: "reduced", detail });

/** A page, and then a piece of it. */
async function pageThen(page: Finding, rest: () => Promise<Finding>): Promise<Finding> {
  return page.outcome === "broken" ? page : worst([page, await rest()]);
}

/** Home, a category and a product that others have seen before, a picture and how many there are. */
export const browse: Journey = async ({ http, shop, home, category, product, goods, reasonsWithWords }) => {
  const browser = createBffClient(http, shop.WEB_URL);
  return async () => {
    const pages = await Promise.all(
      [home, category, product].map(async (path) => ({ path, answer: await browser.open(path) })),
    );
    const findings = pages.map(({ path, answer }) => judgePage(path, answer));
    const picture = /src="(\/media\/[^"]+)"/.exec(pages[0]?.answer.body.toString() ?? "")?.[1];
    const extras = await Promise.all([
      judged(async () => {
        const status = await browser.open(picture ?? "/media/none").then(
          (answer) => answer.status,
          () => "broken off",
        );
        return status === 200 ? works() : reduced(`pictures ${status}`);
      }, reasonsWithWords),
      judged(async () => {
        const levels = z
          .record(z.string(), z.number())
          .parse(await browser.query("catalogue.stock", { productIds: [goods.productId] }));
        return levels[goods.productId] === undefined ? reduced("levels missing") : works();
      }, reasonsWithWords),
    ]);
    const missing = extras.map((finding) =>
      finding.outcome === "rests" ? reduced(`levels ${finding.detail}`) : finding,
    );
    return worst([...findings, ...missing]);
  };
};

/** A product's page that nobody has opened yet. */
export const unseen: Journey = async ({ http, shop, newProduct }) => {
  const browser = createBffClient(http, shop.WEB_URL);
  const path = `/en/p/proof-${(await newProduct()).productId}`;
  return async () => judgePage(path, await browser.open(path));
};

const Results = z.object({ cards: z.array(z.unknown()) });

export const search: Journey = async ({ http, shop, words, reasonsWithWords }) => {
  const browser = createBffClient(http, shop.WEB_URL);
  const path = `/en/search?q=${encodeURIComponent(words)}`;
  const input = {
    q: words,
    category: "",
    f: [],
    from: "",
    until: "",
    seller: [],
    stock: false,
    sort: "best",
    after: "",
  };
  return async () =>
    pageThen(judgePage(path, await browser.open(path)), () =>
      judged(async () => {
        const { cards } = Results.parse(await browser.query("catalogue.search", input));
        return cards.length > 0 ? works() : { outcome: "broken", detail: "a product that is there is not found" };
      }, reasonsWithWords),
    );
};

const CartRead = z.object({
  sellers: z.array(z.object({ name: z.string().nullable() })),
  totals: z.object({}).nullable(),
});

/** A cart with something in it: looked at, and one more put in. */
export const cart: Journey = async ({ http, shop, goods, reasonsWithWords }) => {
  const browser = createBffClient(http, shop.WEB_URL);
  const add = () => browser.mutate("cart.addLine", { requestId: newId(), offerId: goods.offerId, quantity: 1 });
  await add();
  return async () =>
    pageThen(judgePage("/en/cart", await browser.open("/en/cart")), async () => {
      const shown = await judged(async () => {
        const { sellers, totals } = CartRead.parse(await browser.query("cart.get"));
        if (sellers.length === 0) return { outcome: "broken", detail: "the cart lost its lines" };
        const isWhole = totals && sellers.every(({ name }) => name !== null);
        return isWhole ? works() : reduced("names of sellers");
      }, reasonsWithWords);
      const added = await judged(async () => {
        await add();
        return works();
      }, reasonsWithWords);
      if (added.outcome === "rests" && shown.outcome !== "rests")
        return worst([shown, reduced(`adding ${added.detail}`)]);
      return worst([shown, added]);
    });
};

/** The checkout's page and a whole order. What stays open is handed to `onOpen`, with where it stands if that is known. */
export const checkout =
  (onOpen: (open: OpenCheckout) => void): Journey =>
  async ({ http, shop, goods: { offerId }, provider, reasonsWithWords }) => {
    const browser = createBffClient(http, shop.WEB_URL);
    const shopper = newBffShopper(http, shop.WEB_URL, browser);
    await shopper.addToCart(offerId, newId());
    const [expectedTotal, paymentToken, cartVersion] = await Promise.all([
      shopper.cartTotal(),
      provider.cardToken(),
      shopper.cartVersion(),
    ]);
    const purchase = { lines: [{ offerId, quantity: 1 }], paymentToken, expectedTotal, cartVersion };
    const open = { shopper, purchase, requestId: newId() };
    return async () =>
      pageThen(judgePage("/en/checkout", await browser.open("/en/checkout")), async () => {
        onOpen(open);
        return judged(
          async () => judgeCheckout(await shopper.startCheckout(purchase, open.requestId), reasonsWithWords),
          reasonsWithWords,
        );
      });
  };

function judgeCheckout({ state, failureReason }: CheckoutAnswer, reasonsWithWords: ReadonlySet<string>): Finding {
  if (state === "completed") return works();
  if (state === "running") return { outcome: "later", detail: "taken on" };
  if (state === "failed" && reasonsWithWords.has(failureReason)) return { outcome: "rests", detail: failureReason };
  return { outcome: "broken", detail: `the checkout is ${state} ${failureReason}` };
}

const OrderRead = z.object({
  payment: z.object({}).nullable(),
  sellerOrders: z.array(z.object({ sellerName: z.string().nullable() })),
});

/** An order that was paid before. */
export const order: Journey = async ({ customer: { browser, orderId }, reasonsWithWords }) => {
  const path = `/en/orders/${orderId}`;
  return async () =>
    pageThen(judgePage(path, await browser.open(path)), () =>
      judged(async () => {
        const { payment, sellerOrders } = OrderRead.parse(await browser.query("order.get", { orderId }));
        if (!payment) return reduced("how it was paid");
        return sellerOrders.every(({ sellerName }) => sellerName !== null) ? works() : reduced("names of sellers");
      }, reasonsWithWords),
    );
};

const Csrf = z.object({ csrfToken: z.string() });
const SignedIn = z.object({ url: z.string() });

export const signIn: Journey = async ({ http, shop, account, reasonsWithWords }) => {
  const browser = createBffClient(http, shop.WEB_URL);
  return async () => {
    const page = judgePage("/en/sign-in", await browser.open("/en/sign-in"));
    const { csrfToken } = Csrf.parse(JSON.parse((await browser.open("/api/auth/csrf")).body.toString()));
    const answer = await browser.open("/api/auth/callback/credentials", { ...account, csrfToken, json: "true" });
    const { url } = SignedIn.parse(JSON.parse(answer.body.toString()));
    const reason = new URL(url).searchParams.get("error")?.split(":")[0];
    if (!reason) return page;
    const hasWords = reason !== "INTERNAL" && reasonsWithWords.has(reason);
    return worst([page, { outcome: hasWords ? "rests" : "broken", detail: reason }]);
  };
};
