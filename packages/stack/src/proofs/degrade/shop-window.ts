import { newId } from "@souk/ids/id";
import { createBffClient } from "../../shopping/bff-client.ts";
import { newBffShopper } from "../../shopping/bff-shopper.ts";
import type { HttpClient } from "../../shopping/http-client.ts";
import { connectProvider } from "../../shopping/provider.ts";
import type { Goods } from "../../shopping/put-on-sale.ts";
import { settle } from "../../shopping/settle.ts";
import type { ShopEnvironment } from "../../shopping/shop-environment.ts";
import { readReasonsWithWords } from "./words.ts";

/** Everything that journeys need and that must be there before anything fails. */
export interface ShopWindow {
  readonly http: HttpClient;
  readonly shop: ShopEnvironment;
  readonly reasonsWithWords: ReadonlySet<string>;
  readonly provider: ReturnType<typeof connectProvider>;
  readonly goods: Goods;
  /** Paths of pages that were seen before. */
  readonly home: string;
  readonly category: string;
  readonly product: string;
  /** One that nobody has looked at. */
  readonly newProduct: () => Promise<Goods>;
  /** Words of a product that is there. */
  readonly words: string;
  /** A guest with an order, and the browser they have it in. */
  readonly customer: { readonly browser: ReturnType<typeof createBffClient>; readonly orderId: string };
  readonly account: { readonly email: string; readonly password: string };
}

/** Looks at the shop as somebody new does, who buys one thing and makes an account. */
export async function openWindow(
  http: HttpClient,
  shop: ShopEnvironment,
  { goods, newProduct }: Pick<ShopWindow, "goods" | "newProduct">,
): Promise<ShopWindow> {
  const provider = connectProvider(http, shop);
  const visitor = createBffClient(http, shop.WEB_URL);
  const home = "/en";
  const front = (await visitor.open(home)).body.toString();
  const product = linksIn(front, "p").find((path) => !path.startsWith(ofProofs));
  const [category] = linksIn(front, "c");
  if (!product || !category) throw new Error("the shop's home page shows no products; start it with its demo data");
  const page = (await visitor.open(product)).body.toString();
  await visitor.open(category);
  const account = { email: `proof-${newId()}@souk.example`, password: `proof ${newId()}` };
  await createBffClient(http, shop.WEB_URL).mutate("account.register", {
    ...account,
    requestId: newId(),
    name: "Proof Shopper",
  });
  return {
    ...{ http, shop, provider, goods, newProduct, home, category, product, account },
    reasonsWithWords: readReasonsWithWords(),
    words: titleOf(page),
    customer: await buyOne(http, shop, goods, await provider.cardToken()),
  };
}

/** What proofs put on sale they take away again: a page of it may be gone in the middle of another proof. */
const ofProofs = "/en/p/proof-";

const linksIn = (html: string, area: string): string[] => [
  ...new Set([...html.matchAll(new RegExp(`href="(/en/${area}/[^"/?#]+)"`, "g"))].map(([, path]) => path ?? "")),
];

function titleOf(page: string): string {
  const title = /<h1[^>]*>([^<]+)</.exec(page)?.[1];
  if (!title) throw new Error("the product's page has no title");
  return title.replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}

async function buyOne(http: HttpClient, shop: ShopEnvironment, { offerId }: Goods, paymentToken: string) {
  const browser = createBffClient(http, shop.WEB_URL);
  const shopper = newBffShopper(http, shop.WEB_URL, browser);
  await shopper.addToCart(offerId, newId());
  const expectedTotal = await shopper.cartTotal();
  const purchase = { lines: [{ offerId, quantity: 1 }], paymentToken, expectedTotal };
  const { state, orderId, failureReason } = await settle(shopper, purchase, newId());
  if (state !== "completed") throw new Error(`the shop did not sell before anything failed: ${failureReason || state}`);
  return { browser, orderId };
}
