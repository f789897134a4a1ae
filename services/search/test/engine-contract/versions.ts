import { expect, test } from "vitest";
import { idOf, offerOf } from "../catalogue.ts";
import { documentChange, type EngineActions } from "./engine-actions.ts";

/** What is kept when changes come late, twice or at the same time. */
export function describeVersions({ harness, index, stock, search, found }: EngineActions): void {
  test("whatever the order, and however often, the highest version stays", async () => {
    const versions = [
      documentChange("Cup", { title: "One", version: 1n }),
      documentChange("Cup", { title: "Two", version: 2n }),
      { productId: idOf("Cup"), version: 3n, document: undefined },
      documentChange("Cup", { title: "Four", version: 4n }),
    ];
    for (const last of [2, 3]) {
      for (const order of permutations(versions.slice(0, last + 1))) {
        await harness().clear();
        for (const change of [...order, ...order.slice(0, 2)]) await index(change);
        expect(await found({})).toEqual(last === 2 ? [] : ["Four"]);
      }
      await harness().clear();
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
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}
