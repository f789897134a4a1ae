import { newId } from "@souk/ids/id";
import postgres from "postgres";
import { queriesUrl } from "../shopping/bff-client.ts";
import { newBffShopper } from "../shopping/bff-shopper.ts";
import { connectProvider } from "../shopping/provider.ts";
import { settle } from "../shopping/settle.ts";
import { expectOk, turnOf } from "./expect-ok.ts";
import { productQueries } from "./product-queries.ts";
import { race } from "./race.ts";
import type { BenchContext, PreparedScenario, Scenario } from "./scenario.ts";

const selectPool = 16;
const rebuildTimeoutMs = 59_000;
const searched = ["lamp", "coffee", "wool", "shoes", "blue", "wireless", "oak", "tea"];
const anySearch = { category: "", f: [], from: "", until: "", seller: [], stock: false, sort: "best", after: "" };

const bare: Scenario = {
  name: "bare node:http",
  prepare: async ({ http, bareUrl }) => ({ ask: async () => expectOk(await http.send({ url: bareUrl })) }),
};

const selectOne: Scenario = {
  name: "select 1",
  atOnce: selectPool,
  async prepare({ shop }) {
    const sql = postgres(shop.DATABASE_URL, { max: selectPool, onnotice: () => {} });
    await sql`select 1`;
    return { ask: () => sql`select 1`, close: () => sql.end() };
  },
};

/** As a grid in the shop asks: a page of products with prices and sellers, and what is left of each, in one request. */
const productList: Scenario = {
  name: "product list",
  prepare: ({ http, shop, catalogue }) =>
    tried(async (n) => {
      const { slug, productIds } = turnOf(catalogue.categories, n);
      const calls = { "catalogue.list": { categorySlug: slug }, "catalogue.stock": { productIds } };
      return expectOk(await http.send({ url: queriesUrl(shop.WEB_URL, calls) }), "]", "sellerName");
    }),
};

const productDetail: Scenario = {
  name: "product detail",
  prepare: ({ http, shop, catalogue }) =>
    tried(async (n) => {
      const { slug, offerIds } = turnOf(catalogue.products, n);
      const calls = { "catalogue.product": { slug }, "catalogue.availability": { offerIds } };
      return expectOk(await http.send({ url: queriesUrl(shop.WEB_URL, calls) }), "]", slug);
    }),
};

const productPage: Scenario = {
  name: "product page",
  prepare: ({ http, shop, catalogue }) =>
    tried(async (n) => {
      const { slug } = turnOf(catalogue.products, n);
      return expectOk(await http.send({ url: `${shop.WEB_URL}/en/p/${slug}` }), "</html>", slug);
    }, catalogue.products.length),
};

const categoryPage: Scenario = {
  name: "category page",
  prepare: ({ http, shop, catalogue }) =>
    tried(async (n) => {
      const { slug } = turnOf(catalogue.categories, n);
      return expectOk(await http.send({ url: `${shop.WEB_URL}/en/c/${slug}` }), "</html>", slug);
    }, catalogue.categories.length),
};

const search: Scenario = {
  name: "search",
  prepare: ({ http, shop }) => tried((n) => searchFor({ http, shop }, turnOf(searched, n), n)),
};

/** What was not asked for in the last second, in which an answer is kept. */
const unaskedSearch: Scenario = {
  name: "search, not kept",
  prepare: ({ http, shop, catalogue }) => {
    const queries = productQueries(catalogue);
    return tried((n) => searchFor({ http, shop }, turnOf(queries, n), n));
  },
};

async function searchFor({ http, shop }: Pick<BenchContext, "http" | "shop">, q: string, n: number): Promise<void> {
  const url = queriesUrl(shop.WEB_URL, { "catalogue.search": { ...anySearch, q } });
  // Every search comes from another address: one alone may only search a few times a second.
  const headers = { "x-forwarded-for": `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}` };
  expectOk(await http.send({ url, headers }), "]", "facets");
}

const addToCart: Scenario = {
  name: "add to cart",
  prepare: ({ http, shop, offerIds }) =>
    tried((n) => newBffShopper(http, shop.WEB_URL).addToCart(turnOf(offerIds, n), newId())),
};

/** A new guest from the first piece in the cart to the placed order: four requests, one of them to the provider. */
const checkout: Scenario = {
  name: "checkout",
  atOnce: 8,
  prepare: (context) => {
    const provider = connectProvider(context.http, context.shop);
    return tried(async (n) => {
      const shopper = newBffShopper(context.http, context.shop.WEB_URL);
      const offerId = turnOf(context.offerIds, n);
      await shopper.addToCart(offerId, newId());
      const [expectedTotal, paymentToken] = await Promise.all([shopper.cartTotal(), provider.cardToken()]);
      const { state, failureReason } = await settle(
        shopper,
        { lines: [{ offerId, quantity: 1 }], expectedTotal, paymentToken },
        newId(),
      );
      if (state !== "completed") throw new Error(`the checkout is ${state} ${failureReason}`);
    });
  },
};

/** Every document of the shop made anew while the old ones are found. */
const rebuildIndex: Scenario = {
  name: "rebuild of the index",
  atOnce: 1,
  requests: 1,
  prepare: async ({ clients }) => ({ ask: () => clients.search.rebuildIndex({}, { timeoutMs: rebuildTimeoutMs }) }),
};

/** Once before it is measured, or as often as it takes until every page was rendered. */
async function tried(ask: PreparedScenario["ask"], times = 1): Promise<PreparedScenario> {
  for (let n = 0; n < times; n++) await ask(n);
  return { ask };
}

export const scenarios: readonly Scenario[] = [
  bare,
  selectOne,
  productList,
  productDetail,
  productPage,
  categoryPage,
  search,
  unaskedSearch,
  addToCart,
  checkout,
  race,
  rebuildIndex,
];
