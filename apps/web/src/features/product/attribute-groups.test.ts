import { expect, test } from "vitest";
import { attributeGroups } from "./attribute-groups.ts";

const row = (code: string, value: string | boolean, unit = "") => ({ code, name: code, value, unit });

test("facts are grouped by what they tell, in the order they were told", () => {
  const groups = attributeGroups([
    row("weight", "240", "g"),
    row("material", "Wool"),
    row("waterproof", true),
    row("depth", "4", "cm"),
  ]);
  expect(groups.map(({ name, rows }) => [name, rows.map(({ code }) => code)])).toEqual([
    ["general", ["material"]],
    ["measures", ["weight", "depth"]],
    ["features", ["waterproof"]],
  ]);
  expect(attributeGroups([])).toEqual([]);
});
