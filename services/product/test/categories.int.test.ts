import { Attribute_Kind } from "@souk/contracts/product/v1/product";
import { newId } from "@souk/ids/id";
import { afterEach, beforeEach, expect, test } from "vitest";
import { categories, english, fillDictionary, shoe, upsert } from "./catalogue.ts";
import { type Harness, startProduct } from "./harness.ts";

let product: Harness;

beforeEach(async () => {
  product = await startProduct();
  await fillDictionary(product.catalogue);
});
afterEach(() => product.stop());

const put = (...changed: object[]) => product.catalogue.upsertCategories({ requestId: newId(), categories: changed });
const shoes = { id: categories.shoes, slug: "shoes", name: english("Shoes"), position: 1 };

test("the tree comes with parents before children", async () => {
  const { categories: listed } = await product.as().listCategories({});
  expect(listed.map((category) => category.slug)).toEqual(["clothing", "toys", "shoes", "running"]);
});

test("products below a category that moves move with it, and are told of", async () => {
  await upsert(product.catalogue, [shoe("mover")]);
  await put({ ...shoes, slug: "footwear", parentId: categories.toys });
  const list = async (categorySlug: string) => (await product.as().listProductCards({ categorySlug })).cards.length;
  expect([await list("clothing"), await list("toys"), await list("footwear")]).toEqual([0, 1, 1]);
  const changes = await product.changesOf(shoe("mover").id);
  expect(changes[1]).toMatchObject({
    categoryPath: [categories.toys, categories.shoes, categories.running],
    categorySlugs: ["toys", "footwear", "running"],
    previousCategorySlugs: ["clothing", "shoes", "running"],
    product: { version: 2n },
  });
});

test("products below a category that is renamed are told of with its new name, and only those", async () => {
  const toy = shoe("toy", { categoryId: categories.toys });
  await upsert(product.catalogue, [shoe("namesake"), toy]);
  const renamed = { ...shoes, parentId: categories.clothing, name: english("Footwear") };
  await put(renamed);
  await put(renamed);
  const changes = await product.changesOf(shoe("namesake").id);
  const told = changes.map(({ categoryNames }) => categoryNames.map(({ byLanguage }) => byLanguage.en));
  expect(told).toEqual([
    ["Clothing", "Shoes", "Running"],
    ["Clothing", "Footwear", "Running"],
  ]);
  expect(changes[1]).toMatchObject({ product: { version: 2n }, previousCategorySlugs: [] });
  expect(await product.changesOf(toy.id)).toHaveLength(1);
});

test("a tree with a circle, a missing parent or a slug twice is refused and stays as it was", async () => {
  await expect(put({ ...shoes, parentId: categories.running })).rejects.toThrow(/below a category/);
  await expect(put({ ...shoes, parentId: newId() })).rejects.toThrow(/below a category/);
  await expect(put({ ...shoes, parentId: categories.clothing, slug: "toys" })).rejects.toThrow(/shares its slug/);
  await expect(put({ ...shoes, parentId: categories.clothing, name: {} })).rejects.toThrow(/no English/);
  const { categories: listed } = await product.as().listCategories({});
  expect(listed.map((category) => category.slug)).toEqual(["clothing", "toys", "shoes", "running"]);
});

test("two categories can swap their slugs", async () => {
  await put(
    { id: categories.clothing, slug: "toys", name: english("Clothing"), position: 1 },
    { id: categories.toys, slug: "clothing", name: english("Toys"), position: 2 },
  );
  const { categories: listed } = await product.as().listCategories({});
  expect(listed.find((category) => category.slug === "toys")?.id).toBe(categories.clothing);
});

test("what products use of an attribute cannot be taken away; the rest can", async () => {
  await upsert(product.catalogue, [shoe("user")]);
  const set = (code: string, kind: Attribute_Kind, options: string[]) =>
    product.catalogue.upsertAttributes({
      requestId: newId(),
      attributes: [{ code, kind, name: english(code), options: options.map((o) => ({ code: o, name: english(o) })) }],
    });
  await expect(set("colour", Attribute_Kind.OPTION, ["lilac"])).rejects.toThrow(/keep the option "green"/);
  await expect(set("material", Attribute_Kind.NUMBER, [])).rejects.toThrow(/stays text/);
  await set("size", Attribute_Kind.OPTION, ["39", "40"]);
  const { attributes } = await product.as().batchGetAttributes({ codes: ["size", "unknown", "colour"] });
  expect(attributes.map((attribute) => attribute.code)).toEqual(["size", "colour"]);
  expect(attributes[0]?.options.map((option) => option.code)).toEqual(["39", "40"]);
});
