import { expect, test } from "vitest";
import { shownValues } from "./facet-values.ts";

const values = Array.from({ length: 20 }, (_, n) => ({
  value: `v${n}`,
  name: `Value ${n}`,
  count: 1,
  isSelected: false,
  swatch: "",
}));
const seen = (state: Parameters<typeof shownValues>[1]) =>
  shownValues(values, state)
    .shown.filter(({ isFolded }) => !isFolded)
    .map(({ value }) => value);

test("a long list is folded, with what is chosen kept in view", () => {
  const isChosen = (value: string) => value === "v15";
  expect(seen({ isUnfolded: false, sought: "", isChosen })).toEqual(["v0", "v1", "v2", "v3", "v4", "v5", "v6", "v15"]);
  expect(seen({ isUnfolded: true, sought: "", isChosen })).toHaveLength(20);
  expect(seen({ isUnfolded: false, sought: " VALUE 19", isChosen })).toEqual(["v15", "v19"]);
});
