import { Product_State } from "@souk/contracts/product/v1/product";
import {
  SearchResponse_Means as Means,
  Recovery_Relaxation as Relaxation,
  SearchRequest_Sort,
  SearchService,
} from "@souk/contracts/search/v1/search_service";
import { stockClient } from "@souk/testing/grpc";
import { userToken } from "@souk/testing/principals";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { idOf, offerOf, productOf } from "./catalogue.ts";
import { categoryEvent, categoryNames, productEvent, startSearch, stockEvent } from "./harness.ts";

let souk: Awaited<ReturnType<typeof startSearch>>;
beforeAll(async () => {
  souk = await startSearch({ SEARCH_TIMEOUT_MS: "300" });
});
afterAll(() => souk.stop());
afterEach(async () => {
  souk.upstreams.state.isSilent = false;
  await souk.database
    .sql`truncate documents, document_contents, postings, vocabulary, offer_stock, facet_values, inbox`;
});

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => "OK",
    (error: { code: number }) => error.code,
  );
const [invalidArgument, deadlineExceeded, permissionDenied] = [3, 4, 7];

test("what happens to a product is found over the bus, with its card whole", async () => {
  await souk.publish(
    productEvent(productOf("Trail shoe", { titleRu: "Кроссовки", brand: "Vento", priceMinor: 4_900n })),
  );
  const { cards, matchCount, hasMoreMatches } = await souk.search.search({ text: "кроссовки", language: "ru" });
  expect([matchCount, hasMoreMatches]).toEqual([1, false]);
  expect(cards[0]).toMatchObject({
    id: idOf("Trail shoe"),
    slug: "trail-shoe",
    brand: "Vento",
    offerId: offerOf("Trail shoe"),
    price: { currencyCode: "EUR", minorUnits: 4_900n },
    variantCount: 1,
    sellerCount: 1,
    offerIds: [offerOf("Trail shoe")],
  });
  await souk.publish(productEvent(productOf("Trail shoe", { version: 2n, state: Product_State.ARCHIVED })));
  expect(await souk.titles({})).toEqual([]);
});

test("events that come late or twice do not bring an older state back", async () => {
  const versions = [3n, 1n, 4n, 2n, 4n, 1n].map((version) =>
    productEvent(productOf("Cup", { version, title: `Cup ${version}` })),
  );
  await souk.publish(...versions);
  expect(await souk.titles({})).toEqual(["Cup 4"]);
  await souk.publish(stockEvent(offerOf("Cup"), 5n, 2n), stockEvent(offerOf("Cup"), 4n, 0n));
  expect(await souk.titles({ inStockOnly: true })).toEqual(["Cup 4"]);
  await souk.publish(stockEvent(offerOf("Cup"), 6n, 0n));
  expect(await souk.titles({ inStockOnly: true })).toEqual([]);
});

test("facets and categories have names in both languages, and what is selected stays", async () => {
  await souk.publish(
    productEvent(productOf("A", { colours: ["black", "green"], waterproof: true })),
    productEvent(productOf("B", { colours: ["green"], material: "Wool", waterproof: false })),
  );
  const filters = [{ attributeCode: "colour", values: ["black", "lilac"] }];
  const { facets, categories } = await souk.search.search({ language: "en", filters });
  const [colour, waterproof] = facets;
  expect(colour).toMatchObject({ attributeCode: "colour", name: { byLanguage: { en: "Colour", ru: "Цвет" } } });
  expect(colour?.values.map(({ value, count, isSelected }) => [value, count, isSelected])).toEqual([
    ["lilac", 0, true],
    ["green", 2, false],
    ["black", 1, true],
  ]);
  expect(colour?.values[1]?.name?.byLanguage).toEqual({ en: "Green", ru: "Зелёный" });
  expect(waterproof?.values).toMatchObject([
    { value: "true", count: 1, name: { byLanguage: { en: "Yes", ru: "Да" } } },
  ]);
  expect(categories).toMatchObject([
    { slug: "clothing", count: 1, name: { byLanguage: { en: "Clothing", ru: "Одежда" } } },
  ]);
});

test("a category's new name is shown at once", async () => {
  await souk.publish(productEvent(productOf("A")));
  await souk.search.search({ language: "en" });
  const [clothing] = souk.upstreams.categories;
  if (!clothing) throw new Error("there is no category");
  clothing.name.byLanguage.en = "Apparel";
  await souk.publish(categoryEvent(clothing.id));
  const { categories } = await souk.search.search({ language: "en" });
  expect(categories[0]?.name?.byLanguage.en).toBe("Apparel");
});

test("a product is found by the new name of a category above it, and not by the old one", async () => {
  await souk.publish(productEvent(productOf("Tempo")));
  expect(await souk.titles({ text: "clothing" })).toEqual(["Tempo"]);
  await souk.publish(productEvent(productOf("Tempo", { version: 2n }), undefined, categoryNames("Apparel")));
  expect(await souk.titles({ text: "apparel" })).toEqual(["Tempo"]);
  expect(await souk.titles({ text: "clothing" })).toEqual([]);
});

test("without the product service searches are answered and events are handled", async () => {
  souk.upstreams.state.isSilent = true;
  const product = productOf("Lonely", { material: "Wool" });
  product.attributes.push(...productOf("Other", { waterproof: true }).attributes);
  const [unheard] = product.attributes;
  if (unheard) unheard.attributeCode = "never-asked-before";
  await souk.publish(productEvent(product));
  const { cards, facets } = await souk.search.search({ text: "lonely", language: "en" });
  expect(cards).toHaveLength(1);
  const facet = facets.find(({ attributeCode }) => attributeCode === "never-asked-before");
  expect(facet).toMatchObject({
    name: { byLanguage: { en: "never-asked-before" } },
    values: [{ value: "Wool", name: { byLanguage: { en: "Wool" } } }],
  });
});

test("a search that takes too long is given up", async () => {
  await souk.database.sql.begin(async (sql) => {
    await sql`lock table documents in access exclusive mode`;
    expect(await codeOf(souk.search.search({ language: "en", text: "cup" }))).toBe(deadlineExceeded);
  });
  expect(await codeOf(souk.search.search({ language: "en", text: "cup" }))).toBe("OK");
});

test("more than a thousand matches are said to be more", async () => {
  const names = Array.from({ length: 1_005 }, (_, n) => `Thing ${n}`);
  await souk.publish(...names.map((name) => productEvent(productOf(name))));
  for (const withoutFacets of [true, false]) {
    const answer = await souk.search.search({ language: "en", text: "thing", withoutFacets });
    expect([answer.matchCount, answer.hasMoreMatches]).toEqual([1_000, true]);
    expect(answer.facets).toHaveLength(withoutFacets ? 0 : 1);
  }
  expect((await souk.search.getIndexStatus({})).documentCount).toBe(1_005n);
  const metrics = await (await fetch(`${souk.network.url("search")}/metrics`)).text();
  expect(metrics).toMatch(/souk_search_documents\{service="search"\} 1005/);
  expect(metrics).toMatch(/souk_consumer_lag\{service="search"\} 0/);
});

test("anybody searches, the index is for operators and services", async () => {
  const shopper = souk.network.client(SearchService, "search", await userToken({}));
  const operator = souk.network.client(SearchService, "search", await userToken({ roles: ["operator"] }));
  const anybody = souk.network.client(SearchService, "search");
  expect(await codeOf(anybody.search({ language: "en" }))).toBe("OK");
  expect(await codeOf(shopper.getIndexStatus({}))).toBe(permissionDenied);
  expect(await codeOf(shopper.rebuildIndex({}))).toBe(permissionDenied);
  expect(await codeOf(operator.getIndexStatus({}))).toBe("OK");
});

test("a page token of another sort and an unknown language are refused", async () => {
  await souk.publish(productEvent(productOf("A")), productEvent(productOf("B")));
  const { nextPageToken } = await souk.search.search({ language: "en", pageSize: 1 });
  const moved = { language: "en", pageToken: nextPageToken, sort: SearchRequest_Sort.PRICE_ASCENDING };
  expect(await codeOf(souk.search.search(moved))).toBe(invalidArgument);
  expect(await codeOf(souk.search.search({ language: "de" }))).toBe(invalidArgument);
});

test("no text, code or slug is too odd to be asked for", async () => {
  await souk.publish(productEvent(productOf("Don't wi-fi 50%", { material: "O'Neil" })));
  const odd = [
    "'",
    "a & b | !c",
    "<->",
    ":*",
    "\\",
    "((",
    "🫖",
    "x ".repeat(100),
    "wi-fi",
    "DON'T",
    "50%",
    "a/b_c",
    "%s $1",
  ];
  for (const each of odd) {
    const filters = [{ attributeCode: each.slice(0, 100), values: [each] }];
    expect(await codeOf(souk.search.search({ text: each, language: "ru" }))).toBe("OK");
    expect(await codeOf(souk.search.suggest({ text: each, language: "ru" }))).toBe("OK");
    expect(await codeOf(souk.search.search({ language: "en", categorySlug: each, filters }))).toBe("OK");
  }
  expect(await codeOf(souk.search.search({ text: "\0", language: "ru" }))).toBe(invalidArgument);
  for (const text of ["wi-fi", "don't wi-fi", "50%", "o'neil"]) expect(await souk.titles({ text })).toHaveLength(1);
});

test("the answer says how it was found and what was corrected", async () => {
  await souk.publish(
    productEvent(productOf("Brass lamp")),
    productEvent(productOf("Oak lamp")),
    productEvent(productOf("Teapot"), ["kitchen"]),
  );
  const ask = (text: string, exactText = false) => souk.search.search({ text, exactText, language: "en" });
  expect(await ask("lamp")).toMatchObject({ means: Means.ALL_WORDS, matchCount: 2, correctedText: "" });
  expect(await ask("")).toMatchObject({ means: Means.ALL_WORDS, matchCount: 3 });
  expect(await ask("brass lamp")).toMatchObject({ means: Means.SOME_WORDS, allWordsCount: 1, matchCount: 2 });
  expect(await ask("zzyzx lamp")).toMatchObject({
    means: Means.SOME_WORDS,
    allWordsCount: 0,
    unknownWords: ["zzyzx"],
  });
  expect(await ask("teapto")).toMatchObject({ means: Means.ALL_WORDS, correctedText: "teapot", matchCount: 1 });
  expect(await ask("teapto", true)).toMatchObject({ means: Means.NOTHING, unknownWords: ["teapto"] });
});

test("a search without a result says what would be found with less, in the order of what matters least", async () => {
  await souk.publish(
    productEvent(productOf("Brass lamp", { priceMinor: 2_000n })),
    productEvent(productOf("Teapot"), ["kitchen"]),
  );
  const filters = [{ attributeCode: "colour", values: ["green"] }];
  const ask = async (request: Parameters<typeof souk.search.search>[0]) => {
    const { cards, means, recovery } = await souk.search.search({ language: "en", ...request });
    expect(cards).toEqual([]);
    expect(means).toBe(Means.NOTHING);
    return [recovery?.relaxations, recovery?.cards.map(({ slug }) => slug), recovery?.matchCount];
  };
  const { FILTERS, CATEGORY, TEXT } = Relaxation;
  expect(await ask({ text: "lamp", filters })).toEqual([[FILTERS], ["brass-lamp"], 1]);
  expect(await ask({ text: "lamp", priceUntilMinor: 100n, categorySlug: "kitchen" })).toEqual([
    [FILTERS, CATEGORY],
    ["brass-lamp"],
    1,
  ]);
  expect(await ask({ text: "lamp", categorySlug: "kitchen" })).toEqual([[CATEGORY], ["brass-lamp"], 1]);
  const [relaxations, slugs, count] = await ask({ text: "zzyzx" });
  expect([relaxations, count]).toEqual([[TEXT], 2]);
  expect(slugs).toHaveLength(2);
  const found = await souk.search.search({ language: "en", text: "lamp" });
  expect(found.recovery).toBeUndefined();
});

test("who types gets queries from titles, categories and products, in both languages", async () => {
  await souk.publish(
    productEvent(productOf("Trail running shoe", { titleRu: "Кроссовки для бега" })),
    productEvent(productOf("Trail running vest")),
    productEvent(productOf("Teapot"), ["kitchen"]),
  );
  const { queries, categories, products } = await souk.search.suggest({ text: "trail ru", language: "en" });
  expect(queries.map(({ text }) => text)).toEqual(["trail running", "trail running shoe", "trail running vest"]);
  expect(products.map(({ slug }) => slug).sort()).toEqual(["trail-running-shoe", "trail-running-vest"]);
  expect(products[0]?.price?.minorUnits).toBe(1_000n);
  expect(categories).toMatchObject([
    { slug: "running", count: 2, parentName: { byLanguage: { en: "Shoes", ru: "Обувь" } } },
  ]);
  const russian = await souk.search.suggest({ text: "кро", language: "ru" });
  expect(russian.queries.map(({ text }) => text)).toEqual(["кроссовки", "кроссовки для бега"]);
  const named = await souk.search.suggest({ text: "обу", language: "ru" });
  expect(named.categories.map(({ slug }) => slug)).toEqual(["shoes", "running"]);
  expect(await souk.search.suggest({ text: "%", language: "en" })).toMatchObject({ queries: [], products: [] });
  const before = await souk.search.suggest({ text: "", language: "en" });
  expect(before.categories.map(({ slug }) => slug)).toEqual(["clothing"]);
});

test("a stock gRPC client is served", async () => {
  await souk.publish(productEvent(productOf("Teapot")));
  const client = stockClient(souk.network.url("search"), "souk.search.v1.SearchService");
  expect(await client.call("Search", { text: "teapot", language: "en" })).toMatchObject({ matchCount: 1 });
  client.close();
});
