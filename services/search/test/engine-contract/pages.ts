import { expect, test } from "vitest";
import type { SearchQuery } from "../../src/domain/search-query.ts";
import type { SearchEngine } from "../../src/engine/search-engine.ts";
import { offerOf } from "../catalogue.ts";
import { documentChange, type EngineActions } from "./engine-actions.ts";

/** Lists that go on, and texts that are completed. */
export function describePages({ harness, index, stock, search }: EngineActions): void {
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

  test("a token that is not of this list is refused", async () => {
    await index(documentChange("A"), documentChange("B"));
    const { next } = await search({ pageSize: 1 });
    expect(next).not.toBe("");
    for (const query of [{ after: next, sort: "cheapest" as const }, { after: "nonsense" }]) {
      await expect(search(query)).rejects.toMatchObject({ reason: "PAGE_TOKEN_INVALID" });
    }
  });

  test("what is typed is completed, by title, in any language, what can be bought first", async () => {
    await index(
      documentChange("Trail running shoe", { titleRu: "Трейловые кроссовки", path: ["sport"] }),
      documentChange("Trainer", { path: ["sport"] }),
      documentChange("Lamp", { path: ["home"] }),
    );
    await stock(offerOf("Trainer"), 1n, true);
    const suggested = async (text: string) =>
      (await harness().engine.suggest(text)).documents.map(({ card }) => card.title?.byLanguage.en);
    expect(await suggested("tra")).toEqual(["Trainer", "Trail running shoe"]);
    expect(await suggested("running sh")).toEqual(["Trail running shoe"]);
    expect(await suggested("кросс")).toEqual(["Trail running shoe"]);
    expect(await suggested("lapm")).toEqual(["Lamp"]);
    expect(await suggested("rhjc")).toEqual(["Trail running shoe"]);
    expect(await suggested("")).toEqual([]);
    expect(await suggested("%_")).toEqual([]);
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
