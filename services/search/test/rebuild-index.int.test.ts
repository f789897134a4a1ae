import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { idOf, offerOf, productOf } from "./catalogue.ts";
import { productEvent, startSearch, stockEvent } from "./harness.ts";

let souk: Awaited<ReturnType<typeof startSearch>>;
beforeEach(async () => {
  souk = await startSearch({ DRAIN_TIMEOUT_MS: "300" });
});
afterEach(() => souk.stop());

test("a rebuild makes every document anew, with the stock that no event told of", async () => {
  const { products, inStock } = souk.upstreams;
  await souk.publish(productEvent(productOf("Leftover")), stockEvent(offerOf("Thing 2"), 7n, 0n));
  products.push(...Array.from({ length: 1_200 }, (_, n) => productOf(`Thing ${n}`)));
  for (const n of [1, 2]) inStock.add(offerOf(`Thing ${n}`));
  await souk.search.rebuildIndex({});
  expect(await souk.search.getIndexStatus({})).toMatchObject({ documentCount: 1_200n, isRebuilding: false });
  expect(await souk.titles({ text: "leftover" })).toEqual([]);
  expect(await souk.titles({ inStockOnly: true })).toEqual(["Thing 1"]);
  const { categories } = await souk.search.search({ language: "en", categorySlug: "clothing" });
  expect(categories).toMatchObject([{ slug: "shoes", count: 1_200 }]);
  expect((await souk.search.search({ text: "обувь", language: "ru" })).matchCount).toBeGreaterThan(0);
  const [rest] = await souk.database.sql`select count(distinct generation)::int as generations from documents`;
  expect(rest).toEqual({ generations: 1 });
  const orphans = await souk.database.sql`
    select from postings as p where not exists (select from documents as d where d.document_id = p.document_id)`;
  expect(orphans).toHaveLength(0);
  const words = await souk.database.sql`select word, frequency from vocabulary where word in ('thing', 'leftover')`;
  expect(words).toEqual([{ word: "thing", frequency: 1_200 }]);
  expect((await souk.search.search({ text: "thign", language: "en" })).correctedText).toBe("thing");
});

test("old documents are found while a rebuild runs, and a second call joins it", async () => {
  const { state, products } = souk.upstreams;
  const mayEnd = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  await souk.publish(productEvent(productOf("Old")));
  products.push(productOf("New"));
  state.beforeExport = () => {
    begun.resolve();
    return mayEnd.promise;
  };
  const first = souk.search.rebuildIndex({});
  await begun.promise;
  const second = souk.search.rebuildIndex({});
  expect((await souk.search.getIndexStatus({})).isRebuilding).toBe(true);
  await souk.publish(productEvent(productOf("Meanwhile")));
  expect((await souk.titles({})).sort()).toEqual(["Meanwhile", "Old"]);
  mayEnd.resolve();
  await Promise.all([first, second]);
  expect((await souk.titles({})).sort()).toEqual(["Meanwhile", "New"]);
  expect(state.exports).toBe(2);
});

test("a rebuild without the product service fails, and the documents stay", async () => {
  await souk.publish(productEvent(productOf("Old")));
  souk.upstreams.state.isSilent = true;
  await expect(souk.search.rebuildIndex({})).rejects.toThrow();
  expect(await souk.titles({})).toEqual(["Old"]);
  expect((await souk.search.getIndexStatus({})).isRebuilding).toBe(false);
});

test("a rebuild whose process was killed is begun anew by the next one", async () => {
  souk.upstreams.products.push(productOf("New"));
  await souk.database.sql`update index_state set building = 2`;
  await souk.database.sql`insert into documents (generation, product_id, version, is_listed)
    values (2, ${idOf("half")}, 1, false)`;
  const other = await souk.another();
  await other.start();
  await vi.waitFor(async () => expect(await souk.titles({})).toEqual(["New"]), { timeout: 10_000 });
  await other.stop();
});

test("stopping does not wait for a rebuild, and leaves the documents as they were", async () => {
  const { state } = souk.upstreams;
  const begun = Promise.withResolvers<void>();
  await souk.publish(productEvent(productOf("Old")));
  state.beforeExport = () => {
    begun.resolve();
    return new Promise(() => {});
  };
  const rebuild = souk.search.rebuildIndex({}).catch((error: unknown) => error);
  await begun.promise;
  const startedAtMs = performance.now();
  await souk.network.stop();
  expect(performance.now() - startedAtMs).toBeLessThan(5_000);
  expect(await rebuild).toBeInstanceOf(Error);
});
