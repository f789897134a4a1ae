import { setTimeout as pause } from "node:timers/promises";
import { isDomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import type { Catalogue } from "../../bench/read-catalogue.ts";
import { queriesUrl } from "../../shopping/bff-client.ts";
import { newBffShopper } from "../../shopping/bff-shopper.ts";
import type { HttpClient } from "../../shopping/http-client.ts";
import type { Provider } from "../../shopping/provider.ts";
import { answered, settle } from "../../shopping/settle.ts";
import type { ShopEnvironment } from "../../shopping/shop-environment.ts";

const attemptsAtCard = 20;
const betweenAttemptsMs = 250;

const words = ["lamp", "coffee", "wool", "shoes", "blue", "oak", "tea"];
const anySearch = { category: "", f: [], from: "", until: "", seller: [], stock: false, sort: "best", after: "" };

export interface Visited {
  visits: number;
  /** Pages and answers that a shopper did not get at once, and looked for elsewhere. */
  missed: number;
  completed: number;
  /** By why: a checkout that was refused or failed has an end too. */
  readonly refused: Map<string, number>;
  /** Checkouts of which nobody could be told how they ended. */
  readonly lost: string[];
}

export interface VisitContext {
  readonly http: HttpClient;
  readonly shop: ShopEnvironment;
  readonly provider: Provider;
  readonly catalogue: Catalogue;
  readonly offerId: string;
}

/** So many shoppers one after the other in each of `atOnce` lines; each rests as long as the visit took: about half of what the shop could do. */
export async function visitUntil(endsAtMs: number, atOnce: number, context: VisitContext): Promise<Visited> {
  const visited: Visited = { visits: 0, missed: 0, completed: 0, refused: new Map(), lost: [] };
  const line = async () => {
    while (performance.now() < endsAtMs) {
      const beganAtMs = performance.now();
      visited.missed += await lookAround(context, visited.visits);
      await buy(context, visited);
      visited.visits++;
      await pause(Math.min(performance.now() - beganAtMs, Math.max(0, endsAtMs - performance.now())));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, line));
  return visited;
}

/** Everything that a visit may show, once: what is kept of it is not taken for growth. */
export async function lookAtAll(context: VisitContext): Promise<void> {
  for (let n = 0; n < Math.max(context.catalogue.products.length, words.length); n++) await lookAround(context, n);
}

/** Gives how much a shopper did not get. */
async function lookAround({ http, shop, catalogue }: VisitContext, n: number): Promise<number> {
  const turn = <Item>(items: readonly Item[]) => items[n % items.length];
  const [category, product, q] = [turn(catalogue.categories), turn(catalogue.products), turn(words)];
  if (!category || !product) throw new Error("the shop has nothing to look at");
  const { slug, productIds } = category;
  const { slug: productSlug, offerIds } = product;
  const urls = [
    `${shop.WEB_URL}/en/c/${slug}`,
    queriesUrl(shop.WEB_URL, { "catalogue.list": { categorySlug: slug }, "catalogue.stock": { productIds } }),
    queriesUrl(shop.WEB_URL, { "catalogue.search": { ...anySearch, q } }),
    `${shop.WEB_URL}/en/p/${productSlug}`,
    queriesUrl(shop.WEB_URL, {
      "catalogue.product": { slug: productSlug },
      "catalogue.availability": { offerIds },
    }),
  ];
  const headers = { "x-forwarded-for": `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}` };
  let missed = 0;
  for (const url of urls) {
    const status = await http.send({ url, headers }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status !== 200) missed++;
  }
  return missed;
}

async function buy({ http, shop, provider, offerId }: VisitContext, visited: Visited): Promise<void> {
  const shopper = newBffShopper(http, shop.WEB_URL);
  const addId = newId();
  try {
    await answered(() => shopper.addToCart(offerId, addId));
    const [expectedTotal, paymentToken] = await Promise.all([
      answered(() => shopper.cartTotal()),
      typeCard(provider, visited),
    ]);
    const lines = [{ offerId, quantity: 1 }];
    const { state, failureReason } = await settle(shopper, { lines, expectedTotal, paymentToken }, newId());
    if (state === "completed") visited.completed++;
    else if (state === "failed") note(visited, failureReason);
    else visited.lost.push(state);
  } catch (error) {
    if (isDomainError(error) && error.kind !== "unavailable") note(visited, error.reason);
    else visited.lost.push(String(error));
  }
}

/** The provider's card fields fail as everything does; nothing has begun then, and the shopper types once more. */
async function typeCard(provider: Provider, visited: Visited): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await provider.cardToken();
    } catch (error) {
      if (attempt === attemptsAtCard) throw error;
      visited.missed++;
      await pause(betweenAttemptsMs);
    }
  }
}

const note = ({ refused }: Visited, reason: string) => refused.set(reason, (refused.get(reason) ?? 0) + 1);
