import type { Tx } from "@souk/database/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { changeOf } from "../src/documents/document-of.ts";
import type { DocumentChange } from "../src/domain/search-document.ts";
import type { SearchQuery } from "../src/domain/search-query.ts";
import type { SearchEngine } from "../src/engine/search-engine.ts";
import { attributes, idOf, north, offerOf, productOf, south } from "./catalogue.ts";

export interface EngineHarness {
  readonly engine: SearchEngine;
  inTransaction(run: (tx: Tx) => Promise<void>): Promise<void>;
  /** Leaves no document and no stock behind. */
  clear(): Promise<void>;
  /** How many rebuilds wait for another to end. */
  rebuildsWaiting(): Promise<number>;
  close(): Promise<void>;
}

const lookup = new Map(attributes.map((attribute) => [attribute.code, attribute]));
const running = ["clothing", "shoes", "running"];
export const everything: SearchQuery = {
  text: "",
  isExact: false,
  categorySlug: "",
  filters: [],
  priceFromMinor: 0n,
  priceUntilMinor: 0n,
  sellerIds: [],
  inStockOnly: false,
  sort: "newest",
  pageSize: 24,
  after: "",
  withFacets: false,
};

type Traits = Parameters<typeof productOf>[1] & { readonly path?: readonly string[] };

export const documentChange = (name: string, { path = running, ...traits }: Traits = {}): DocumentChange =>
  changeOf({ product: productOf(name, traits), categorySlugs: path }, lookup, new Map());

/** Registers with vitest what every adapter of the search engine must do. */
export function describeSearchEngine(name: string, open: () => Promise<EngineHarness>): void {
  describe(`${name} as a search engine`, () => {
    let harness: EngineHarness;
    beforeAll(async () => {
      harness = await open();
    });
    afterAll(() => harness.close());
    beforeEach(() => harness.clear());

    const index = (...changes: DocumentChange[]) => harness.inTransaction((tx) => harness.engine.index(tx, changes));
    const stock = (offerId: string, version: bigint, inStock: boolean) =>
      harness.inTransaction((tx) => harness.engine.stock(tx, [{ offerId, version, inStock }]));
    const search = (query: Partial<SearchQuery>) => harness.engine.search({ ...everything, ...query });
    const found = async (query: Partial<SearchQuery>) =>
      (await search({ sort: query.text ? "relevance" : "newest", ...query })).cards.map(
        ({ title }) => title?.byLanguage.en,
      );
    const facetsOf = async (query: Partial<SearchQuery>) => {
      const { facets } = await search({ ...query, withFacets: true });
      return Object.fromEntries(facets.map((each) => [`${each.attributeCode}=${each.value}`, each.count]));
    };

    test("a document is found by title, brand, code, option and description, in both languages", async () => {
      await index(
        documentChange("Trail shoe", {
          titleRu: "Кроссовки для бега",
          description: "Grips well on wet stones.",
          brand: "Vento",
          code: "5601234567890",
        }),
        documentChange("Teapot", { colours: ["green"], path: ["kitchen"] }),
      );
      for (const text of ["shoes", "VENTO", "5601234567890", "lilac", "grip stone"]) {
        expect(await found({ text })).toEqual(["Trail shoe"]);
      }
      for (const text of ["кроссовками", "сиреневые", "vento"]) {
        expect(await found({ text })).toEqual(["Trail shoe"]);
      }
      expect(await found({ text: "зеленый" })).toEqual(["Teapot"]);
      expect(await found({ text: "zzz" })).toEqual([]);
      expect(await found({ text: "!?" })).toEqual([]);
    });

    test("documents with all words come first, those with any fill the page up", async () => {
      await index(
        documentChange("Blue lamp", { description: "A shade of linen." }),
        documentChange("Linen shirt"),
        documentChange("Blue linen shirt"),
        documentChange("Teapot"),
      );
      const titles = await found({ text: "blue linen shirt" });
      expect(titles[0]).toBe("Blue linen shirt");
      expect(titles.slice(1).sort()).toEqual(["Blue lamp", "Linen shirt"]);
      expect(await found({ text: "linen shirt", pageSize: 2 })).toHaveLength(2);
      expect((await search({ text: "linen shirt", sort: "relevance", pageSize: 2 })).matchCount).toBe(2);
    });

    test("a word in the title weighs more than one in the description", async () => {
      await index(
        documentChange("Basket", { description: "Goes with any lamp." }),
        documentChange("Lamp", { description: "Of brass." }),
      );
      expect(await found({ text: "lamp" })).toEqual(["Lamp", "Basket"]);
    });

    test("whatever the order, and however often, the highest version stays", async () => {
      const versions = [
        documentChange("Cup", { title: "One", version: 1n }),
        documentChange("Cup", { title: "Two", version: 2n }),
        { productId: idOf("Cup"), version: 3n, document: undefined },
        documentChange("Cup", { title: "Four", version: 4n }),
      ];
      for (const last of [2, 3]) {
        for (const order of permutations(versions.slice(0, last + 1))) {
          await harness.clear();
          for (const change of [...order, ...order.slice(0, 2)]) await index(change);
          expect(await found({})).toEqual(last === 2 ? [] : ["Four"]);
        }
        await harness.clear();
        await index(...versions.slice(0, last + 1).reverse());
        expect(await found({})).toEqual(last === 2 ? [] : ["Four"]);
      }
    });

    test("what cannot be bought is passed over when asked for, whatever came first", async () => {
      await stock(offerOf("Early"), 1n, true);
      await index(documentChange("Early"), documentChange("Late"), documentChange("Unheard of"));
      expect(await found({ inStockOnly: true })).toEqual(["Early"]);
      await stock(offerOf("Late"), 2n, true);
      await stock(offerOf("Late"), 1n, false);
      expect((await found({ inStockOnly: true })).sort()).toEqual(["Early", "Late"]);
      await stock(offerOf("Early"), 2n, false);
      await stock(offerOf("Early"), 0n, true);
      expect(await found({ inStockOnly: true })).toEqual(["Late"]);
      expect(await found({})).toHaveLength(3);
    });

    test("one offer in stock is enough", async () => {
      await index(documentChange("Shoe", { colours: ["lilac", "green"] }));
      await stock(offerOf("Shoe", "lilac"), 1n, true);
      await stock(offerOf("Shoe", "green"), 1n, false);
      expect(await found({ inStockOnly: true })).toEqual(["Shoe"]);
      await stock(offerOf("Shoe", "lilac"), 2n, false);
      expect(await found({ inStockOnly: true })).toEqual([]);
    });

    test("stock and documents that change at the same time do not miss each other", async () => {
      const names = Array.from({ length: 40 }, (_, n) => `Racer ${n}`);
      await Promise.all(names.flatMap((each) => [index(documentChange(each)), stock(offerOf(each), 1n, true)]));
      expect(await found({ inStockOnly: true, pageSize: 100 })).toHaveLength(40);
    });

    test("filters take any value of an attribute and all attributes together", async () => {
      await index(
        documentChange("A", { colours: ["lilac"], material: "Wool" }),
        documentChange("B", { colours: ["green"], material: "Wool" }),
        documentChange("C", { colours: ["black"], material: "Wool" }),
        documentChange("D", { colours: ["lilac"], material: "Silk", waterproof: true }),
      );
      const colour = { attributeCode: "colour", values: ["lilac", "green"] };
      const wool = { attributeCode: "material", values: ["Wool"] };
      expect((await found({ filters: [colour, wool] })).sort()).toEqual(["A", "B"]);
      expect(await found({ filters: [{ attributeCode: "waterproof", values: ["true"] }] })).toEqual(["D"]);
      expect(await found({ filters: [{ attributeCode: "colour", values: ["wool"] }] })).toEqual([]);
    });

    test("price, seller and category narrow down", async () => {
      await index(
        documentChange("Cheap", { priceMinor: 500n, sellerId: south }),
        documentChange("Dear", { priceMinor: 5_000n, path: ["clothing"] }),
      );
      expect(await found({ priceFromMinor: 501n })).toEqual(["Dear"]);
      expect(await found({ priceUntilMinor: 500n })).toEqual(["Cheap"]);
      expect(await found({ sellerIds: [north] })).toEqual(["Dear"]);
      expect(await found({ sellerIds: [north, south] })).toHaveLength(2);
      expect(await found({ categorySlug: "shoes" })).toEqual(["Cheap"]);
      expect(await found({ categorySlug: "clothing" })).toHaveLength(2);
      expect(await found({ categorySlug: "nowhere" })).toEqual([]);
    });

    test("counts of an attribute ignore its own filter and obey the others", async () => {
      await index(
        documentChange("A", { colours: ["lilac"], material: "Wool", priceMinor: 100n }),
        documentChange("B", { colours: ["green"], material: "Wool", priceMinor: 200n }),
        documentChange("C", { colours: ["green"], material: "Silk", priceMinor: 300n }),
        documentChange("D", { colours: ["black", "lilac"], material: "Silk", priceMinor: 400n }),
      );
      const lilac = { attributeCode: "colour", values: ["lilac"] };
      const wool = { attributeCode: "material", values: ["Wool"] };
      expect(await facetsOf({})).toEqual({
        "colour=lilac": 2,
        "colour=green": 2,
        "colour=black": 1,
        "material=Wool": 2,
        "material=Silk": 2,
      });
      expect(await facetsOf({ filters: [lilac] })).toEqual({
        "colour=lilac": 2,
        "colour=green": 2,
        "colour=black": 1,
        "material=Wool": 1,
        "material=Silk": 1,
      });
      expect(await facetsOf({ filters: [lilac, wool] })).toEqual({
        "colour=lilac": 1,
        "colour=green": 1,
        "material=Wool": 1,
        "material=Silk": 1,
      });
      const priced = await search({ filters: [wool], priceFromMinor: 150n, withFacets: true });
      expect(priced).toMatchObject({ matchCount: 1, prices: { minimumMinor: 100n, maximumMinor: 200n } });
      expect((await search({ categorySlug: "nowhere", withFacets: true })).prices).toBeUndefined();
    });

    test("categories right below the one searched in are counted", async () => {
      await index(
        documentChange("A"),
        documentChange("B", { path: ["clothing", "shoes"] }),
        documentChange("C", { path: ["clothing", "coats"] }),
        documentChange("D", { path: ["toys"] }),
      );
      const counts = async (categorySlug: string) => (await search({ categorySlug, withFacets: true })).categories;
      expect(await counts("")).toEqual([
        { slug: "clothing", count: 3 },
        { slug: "toys", count: 1 },
      ]);
      expect(await counts("clothing")).toEqual([
        { slug: "shoes", count: 2 },
        { slug: "coats", count: 1 },
      ]);
      expect(await counts("shoes")).toEqual([{ slug: "running", count: 1 }]);
      expect(await counts("running")).toEqual([]);
    });

    test("pages of each sort hold every match once, in order", async () => {
      const names = Array.from({ length: 23 }, (_, n) => n);
      await index(
        ...names.map((n) =>
          documentChange(`Lamp ${n}`, {
            title: n % 3 === 0 ? `Lamp ${n}` : `Brass lamp ${n}`,
            description: "lamp ".repeat(n % 4),
            priceMinor: BigInt(100 * (n % 5) + 100),
            publishedAtMs: Date.UTC(2026, 1, 1) + (n % 4) * 1_001,
          }),
        ),
      );
      for (const sort of ["relevance", "newest", "cheapest", "dearest"] as const) {
        for (const text of ["", "lamp", "brass lamp 3"]) {
          if (text === "" && sort === "relevance") continue;
          const seen = await allPages(search, { sort, text, pageSize: 4 });
          const whole = await search({ sort, text, pageSize: 100 });
          expect(new Set(seen).size).toBe(seen.length);
          if (text !== "brass lamp 3") expect(seen).toEqual(whole.cards.map(({ id }) => id));
          if (text !== "brass lamp 3") expect(seen).toHaveLength(23);
        }
      }
    });

    test("an unknown word is read as the one that is meant, unless it is to be taken as it is", async () => {
      await index(
        ...Array.from({ length: 3 }, (_, n) => documentChange(`Keyboard ${n}`)),
        documentChange("Keypad"),
        documentChange("Чайник", { titleRu: "Чайник эмалированный" }),
      );
      for (const text of ["keybaord", "keybord", "keyboarrd", "keyboqrd", "KEYBAORD!"]) {
        const { cards, reading } = await search({ text, sort: "relevance" });
        expect(cards).toHaveLength(3);
        expect(reading.correctedText).toBe(text.replace(/\p{L}+/u, "keyboard"));
      }
      for (const text of ["чяйник", "xfqybr", "'vfkbhjdfyysq xfqybr"])
        expect(await found({ text })).toEqual(["Чайник"]);
      expect(await search({ text: "lilac keybord", sort: "relevance" })).toMatchObject({
        matchCount: 5,
        allWordsCount: 3,
        reading: { correctedText: "lilac keyboard", unknownWords: [] },
      });
      const exact = await search({ text: "keybord", isExact: true, sort: "relevance" });
      expect(exact).toMatchObject({ matchCount: 0, reading: { correctedText: "", unknownWords: ["keybord"] } });
    });

    test("words that nothing resembles are named, and the others are searched for", async () => {
      await index(documentChange("Lamp"), documentChange("Shoe"));
      const { cards, reading } = await search({ text: "zzyzx lamp", sort: "relevance" });
      expect(cards).toHaveLength(1);
      expect(reading).toMatchObject({ correctedText: "", unknownWords: ["zzyzx"] });
    });

    test("a rare word that looks like a slip of a frequent one is found, with the frequent one proposed", async () => {
      await index(
        ...Array.from({ length: 60 }, (_, n) => documentChange(`Teapot ${n}`)),
        documentChange("Teapod", { path: ["toys"] }),
      );
      await harness.engine.refresh();
      const { cards, reading } = await search({ text: "green teapod", sort: "relevance" });
      expect(cards[0]?.title?.byLanguage.en).toBe("Teapod");
      expect(reading).toMatchObject({ correctedText: "", suggestedText: "green teapot" });
      expect((await search({ text: "teapot", sort: "relevance" })).reading.suggestedText).toBe("");
    });

    test("when a product changes its words the old ones find it no more", async () => {
      await index(documentChange("Cup", { title: "Copper kettle" }));
      await index(documentChange("Cup", { title: "Brass kettle", version: 2n }));
      const asWritten = { isExact: true, sort: "relevance" } as const;
      expect((await search({ text: "copper", ...asWritten })).matchCount).toBe(0);
      expect((await search({ text: "brass", ...asWritten })).matchCount).toBe(1);
      await index({ productId: idOf("Cup"), version: 3n, document: undefined });
      expect((await search({ text: "brass", ...asWritten })).matchCount).toBe(0);
    });

    test("writers of the same product at the same time leave the words of the highest version alone", async () => {
      const writes = Array.from({ length: 12 }, (_, n) =>
        index(documentChange("Cup", { title: `Word${"abcdefghijkl".charAt(n)}`, version: BigInt(n + 1) })),
      );
      await Promise.all(writes);
      const asWritten = { isExact: true, sort: "relevance" } as const;
      for (const letter of "abcdefghijk") {
        expect((await search({ text: `word${letter}`, ...asWritten })).matchCount).toBe(0);
      }
      expect((await search({ text: "wordl", ...asWritten })).matchCount).toBe(1);
    });

    test("compounds and amounts are found however they are written", async () => {
      await index(documentChange("Wi-Fi router"), documentChange("Card 128 GB"), documentChange("Lamp 15,6 cm"));
      for (const text of ["wifi", "wi-fi", "Wi Fi"]) expect(await found({ text })).toEqual(["Wi-Fi router"]);
      for (const text of ["128gb", "128 gb"]) expect((await found({ text }))[0]).toBe("Card 128 GB");
      expect(await found({ text: "15.6" })).toEqual(["Lamp 15,6 cm"]);
    });

    test("paging goes on in the order it began with while words become more frequent", async () => {
      await index(
        ...Array.from({ length: 6 }, (_, n) => documentChange(`Brass ${"lamp ".repeat(n + 1)}${n}`)),
        ...Array.from({ length: 6 }, (_, n) => documentChange(`Lamp ${n}`, { description: "brass ".repeat(n + 1) })),
      );
      const query = { text: "brass lamp", sort: "relevance", pageSize: 3 } as const;
      const whole = await search({ ...query, pageSize: 100 });
      const first = await search(query);
      await index(...Array.from({ length: 30 }, (_, n) => documentChange(`Chair ${n}`, { description: "brass" })));
      await index(documentChange("Brass sink", { publishedAtMs: 0 }));
      const seen = [...first.cards.map(({ id }) => id), ...(await allPages(search, { ...query, after: first.next }))];
      expect(new Set(seen).size).toBe(seen.length);
      const known = new Set(whole.cards.map(({ id }) => id));
      expect(seen.filter((id) => known.has(id))).toEqual(whole.cards.map(({ id }) => id));
    });

    test("numbers are filtered by value and by range", async () => {
      const widths = [5, 7.5, 12, 40];
      await index(...widths.map((width) => documentChange(`Shelf ${width}`, { width })), documentChange("Lamp"));
      const inRange = async (range: { from?: number; until?: number }, values: string[] = []) =>
        (await found({ filters: [{ attributeCode: "width", values, range }] })).sort();
      expect(await inRange({ from: 7.5, until: 12 })).toEqual(["Shelf 12", "Shelf 7.5"]);
      expect(await inRange({ until: 6 }, ["40"])).toEqual(["Shelf 40", "Shelf 5"]);
      expect(await inRange({ from: 100 })).toEqual([]);
      const { facets } = await search({ withFacets: true, filters: [{ attributeCode: "width", values: ["5"] }] });
      const found_ = facets.filter(({ attributeCode }) => attributeCode === "width").map(({ number }) => number);
      expect(found_.sort()).toEqual([12, 40, 5, 7.5]);
    });

    test("what is typed is completed, by title, in any language, what can be bought first", async () => {
      await index(
        documentChange("Trail running shoe", { titleRu: "Трейловые кроссовки", path: ["sport"] }),
        documentChange("Trainer", { path: ["sport"] }),
        documentChange("Lamp", { path: ["home"] }),
      );
      await stock(offerOf("Trainer"), 1n, true);
      const suggested = async (text: string) =>
        (await harness.engine.suggest(text)).documents.map(({ card }) => card.title?.byLanguage.en);
      expect(await suggested("tra")).toEqual(["Trainer", "Trail running shoe"]);
      expect(await suggested("running sh")).toEqual(["Trail running shoe"]);
      expect(await suggested("кросс")).toEqual(["Trail running shoe"]);
      expect(await suggested("lapm")).toEqual(["Lamp"]);
      expect(await suggested("rhjc")).toEqual(["Trail running shoe"]);
      expect(await suggested("")).toEqual([]);
      expect(await suggested("%_")).toEqual([]);
    });

    test("categories that have something are counted, in the order asked for", async () => {
      await index(documentChange("A"), documentChange("B", { path: ["toys"] }));
      expect(await harness.engine.countCategories(["toys", "nowhere", "clothing"])).toEqual([
        { slug: "toys", count: 1 },
        { slug: "clothing", count: 1 },
      ]);
    });

    test("a token that is not of this list is refused", async () => {
      await index(documentChange("A"), documentChange("B"));
      const { next } = await search({ pageSize: 1 });
      expect(next).not.toBe("");
      for (const query of [{ after: next, sort: "cheapest" as const }, { after: "nonsense" }]) {
        await expect(search(query)).rejects.toMatchObject({ reason: "PAGE_TOKEN_INVALID" });
      }
    });

    test("a rebuild replaces everything at once, and what changes meanwhile is not lost", async () => {
      await index(documentChange("Old"), documentChange("Kept"), documentChange("Changed"));
      await index({ productId: idOf("Removed"), version: 9n, document: undefined });
      await stock(offerOf("Kept"), 1n, true);
      await harness.engine.rebuild(async (write) => {
        await write([documentChange("Kept"), documentChange("New")]);
        await index(documentChange("Changed", { title: "Changed again", version: 2n }));
        await write([documentChange("Changed")]);
        expect((await found({})).sort()).toEqual(["Changed again", "Kept", "Old"]);
        expect(await harness.engine.status()).toMatchObject({ isRebuilding: true, isInterrupted: false });
      });
      await index(documentChange("Removed", { version: 8n }));
      expect((await found({})).sort()).toEqual(["Changed again", "Kept", "New"]);
      expect(await found({ inStockOnly: true })).toEqual(["Kept"]);
      expect(await harness.engine.status()).toEqual({ documentCount: 3n, isRebuilding: false, isInterrupted: false });
    });

    test("a rebuild that fails leaves everything as it was", async () => {
      await index(documentChange("Old"));
      const failing = harness.engine.rebuild(async (write) => {
        await write([documentChange("New")]);
        throw new Error("the product service went away");
      });
      await expect(failing).rejects.toThrow(/went away/);
      expect(await found({})).toEqual(["Old"]);
      expect(await harness.engine.status()).toEqual({ documentCount: 1n, isRebuilding: false, isInterrupted: false });
    });

    test("a second rebuild waits for the first and does nothing", async () => {
      const begun = Promise.withResolvers<void>();
      const mayEnd = Promise.withResolvers<void>();
      let runs = 0;
      const fill = async () => {
        runs++;
        begun.resolve();
        await mayEnd.promise;
      };
      const first = harness.engine.rebuild(fill);
      await begun.promise;
      const second = harness.engine.rebuild(fill);
      await vi.waitFor(async () => expect(await harness.rebuildsWaiting()).toBe(1), { timeout: 10_000 });
      mayEnd.resolve();
      await Promise.all([first, second]);
      expect(runs).toBe(1);
    });
  });
}

async function allPages(
  search: (query: Partial<SearchQuery>) => ReturnType<SearchEngine["search"]>,
  query: Partial<SearchQuery>,
): Promise<string[]> {
  const ids: string[] = [];
  let after = query.after ?? "";
  do {
    const page = await search({ ...query, after });
    ids.push(...page.cards.map(({ id }) => id));
    after = page.next;
  } while (after !== "");
  return ids;
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}
