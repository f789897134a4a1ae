import { expect, test } from "vitest";
import { north, south } from "../catalogue.ts";
import { documentChange, type EngineActions } from "./engine-actions.ts";

/** What narrows a search down, and the counts beside it. */
export function describeFilters({ harness, index, search, found, facetsOf }: EngineActions): void {
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

  test("categories that have something are counted, in the order asked for", async () => {
    await index(documentChange("A"), documentChange("B", { path: ["toys"] }));
    expect(await harness().engine.countCategories(["toys", "nowhere", "clothing"])).toEqual([
      { slug: "toys", count: 1 },
      { slug: "clothing", count: 1 },
    ]);
  });
}
