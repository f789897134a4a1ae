import { expect, test } from "vitest";
import type { FacetView } from "@/server/catalogue/search-products";
import { valueText } from "./value-text.ts";

const words = {
  unitText: (unit: string) => (unit === "g" ? "г" : unit),
  named: ({ name, value }: { name: string; value: string }) => `${name}: ${value}`,
};
const range = { minimum: 1, maximum: 2, from: null, until: null };
const said = (facet: Partial<FacetView>, value: string, name: string) =>
  valueText(
    { code: "x", name: "Вес", unit: "", range: null, values: [], ...facet },
    { value, name, count: 1, isSelected: true, swatch: "" },
    words,
  );

test("a value that says nothing alone is said with its attribute", () => {
  expect(said({}, "lilac", "Сиреневый")).toBe("Сиреневый");
  expect(said({}, "true", "Да")).toBe("Вес");
  expect(said({}, "false", "Нет")).toBe("Вес: Нет");
  expect(said({ range, unit: "g" }, "310", "310")).toBe("Вес: 310\u00a0г");
  expect(said({ range }, "310", "310")).toBe("Вес: 310");
});
