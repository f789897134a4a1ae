import { create } from "@bufbuild/protobuf";
import { type Category, CategorySchema } from "@souk/contracts/product/v1/product";
import { expect, test } from "vitest";
import { unfilterableIn } from "./unfilterable.ts";

function category(slug: string, parentId: string, unfilterable: string[]): [string, Category] {
  const attributes = [
    { attributeCode: "required", isRequired: true },
    ...unfilterable.map((attributeCode) => ({ attributeCode, isUnfilterable: true })),
  ];
  return [slug, create(CategorySchema, { id: slug, slug, parentId, attributes })];
}

const tree = new Map([
  category("shoes", "", ["sole"]),
  category("running", "shoes", ["drop"]),
  category("toys", "", []),
]);

test("what a category is not filtered by holds for those below it and for no other", () => {
  const of = (slug: string) => [...unfilterableIn(slug, tree)].toSorted();
  expect([of("running"), of("shoes"), of("toys"), of("")]).toEqual([["drop", "sole"], ["sole"], [], []]);
});
