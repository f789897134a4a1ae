import { expect, test } from "vitest";
import type { CategoryRow } from "@/server/routers/taxonomy/category-row";
import { pathTo, placesFor, treeRows } from "./category-tree.ts";

function row(id: string, parentId = ""): CategoryRow {
  const names = { en: id, ru: "" };
  return { id, parentId, slug: id, names, formerSlugs: [], attributes: [], products: 0, drafts: 0 };
}

const all = [row("home"), row("toys"), row("beds", "home"), row("chairs", "home"), row("bunks", "beds")];

test("each category stands below its parent, siblings in their order", () => {
  expect(treeRows(all).map(({ category, depth }) => `${depth} ${category.id}`)).toEqual([
    ...["0 home", "1 beds", "2 bunks", "1 chairs", "0 toys"],
  ]);
  expect(pathTo(all, "bunks").map(({ id }) => id)).toEqual(["home", "beds", "bunks"]);
});

test("no category may go into itself or below", () => {
  expect(placesFor(all, "beds").map(({ category }) => category.id)).toEqual(["home", "chairs", "toys"]);
});
