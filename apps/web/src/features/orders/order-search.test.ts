import { expect, test } from "vitest";
import { orderFilterLinks, readOrderSearch } from "./order-search.ts";

test("an address is read back as the search it was made from", () => {
  for (const query of ["", "S-7K2M", "чайник & чашка"]) {
    for (const { filter, href } of orderFilterLinks(query)) {
      const { searchParams } = new URL(href, "http://shop.test");
      expect(readOrderSearch(Object.fromEntries(searchParams))).toEqual({ query, filter });
    }
  }
});

test("what nobody offers counts as everything", () => {
  expect(readOrderSearch({ q: ["a", "b"], show: "lost" })).toEqual({ query: "", filter: "all" });
  expect(readOrderSearch({ q: "x".repeat(500) }).query).toHaveLength(100);
});
