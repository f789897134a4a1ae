import { Attribute_Kind } from "@souk/contracts/product/v1/product";
import { TaxonomyService } from "@souk/contracts/product/v1/taxonomy_service";
import { auditEntries } from "@souk/database/audit-table";
import { newId } from "@souk/ids/id";
import { asCaller, createClient } from "@souk/service/client";
import { TEST_INTERNAL_SECRET, userToken } from "@souk/testing/principals";
import { asc } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { categories, english, fillDictionary, north, shoe, text, upsert } from "./catalogue.ts";
import { type Harness, startProduct } from "./harness.ts";
import { submitted, written } from "./proposal.ts";

let product: Harness;
let desk: ReturnType<typeof deskOf>;
let as: { headers: Record<string, string> };

const deskOf = ({ url }: Harness) =>
  createClient(TaxonomyService, { url, caller: "test", internalSecret: TEST_INTERNAL_SECRET, timeoutMs: 20_000 });

beforeEach(async () => {
  product = await startProduct();
  await fillDictionary(product.catalogue);
  desk = deskOf(product);
  as = asCaller(await userToken({ roles: ["operator"] }));
});
afterEach(() => product.stop());

const requestId = () => newId();
const tree = async () => (await product.as().listCategories({})).categories;
const named = async (slug: string) => (await tree()).find((category) => category.slug === slug);
const log = () => product.database.db.select().from(auditEntries).orderBy(asc(auditEntries.id));

test("a category is made, renamed and moved, and the audit log tells before and after", async () => {
  const name = text({ en: "Boots", ru: "Ботинки" });
  const made = await desk.saveCategory({ requestId: requestId(), parentId: categories.shoes, slug: "boots", name }, as);
  const id = made.category?.id ?? "";
  expect(made.category).toMatchObject({ parentId: categories.shoes, position: 2 });
  await desk.saveCategory({ requestId: requestId(), categoryId: id, slug: "ankle-boots", name }, as);
  await desk.placeCategory({ requestId: requestId(), categoryId: id, parentId: categories.shoes, index: 0 }, as);
  const below = (await tree()).filter((category) => category.parentId === categories.shoes);
  expect(below.map(({ slug }) => slug)).toEqual(["ankle-boots", "running"]);
  expect(below[0]?.formerSlugs).toEqual(["boots"]);
  const entries = await log();
  expect(entries.map(({ action }) => action)).toEqual(["category.created", "category.changed", "category.moved"]);
  expect(entries[1]).toMatchObject({ before: { slug: "boots" }, after: { slug: "ankle-boots", name_ru: "Ботинки" } });
  expect(entries[2]).toMatchObject({ before: { position: "2" }, after: { position: "1", parent: "shoes" } });
});

test("a category never hangs below itself, nothing too deep, and no two have one slug", async () => {
  const place = (categoryId: string, parentId: string) =>
    desk.placeCategory({ requestId: requestId(), categoryId, parentId, index: 0 }, as);
  await expect(place(categories.clothing, categories.running)).rejects.toThrow(/below itself/);
  await expect(place(categories.clothing, categories.clothing)).rejects.toThrow(/below itself/);
  await expect(place(categories.clothing, newId())).rejects.toThrow(/no such category/);
  const name = english("Toys too");
  await expect(desk.saveCategory({ requestId: requestId(), slug: "toys", name }, as)).rejects.toThrow(/at "toys"/);
  let parentId = categories.toys;
  for (let depth = 2; depth <= 6; depth++) {
    const slug = `toys-${depth}`;
    parentId = (await desk.saveCategory({ requestId: requestId(), parentId, slug, name }, as)).category?.id ?? "";
  }
  const before = await tree();
  await expect(place(categories.clothing, parentId)).rejects.toThrow(/at most 8 deep/);
  expect(await tree()).toEqual(before);
});

test("what is in a retired category goes where it is told to, drafts and its address too", async () => {
  await upsert(product.catalogue, [shoe("runner")]);
  const shelf = product.shelf(await product.memberToken(north));
  const draft = await written(product, "draft-runner");
  await submitted(shelf, draft);
  await desk.saveCategory(
    { requestId: requestId(), categoryId: categories.running, slug: "run", name: english("Run") },
    as,
  );
  const retire = { requestId: requestId(), categoryId: categories.shoes, intoCategoryId: categories.toys };
  await expect(
    desk.retireCategory({ ...retire, requestId: requestId(), intoCategoryId: categories.running, reason: "x" }, as),
  ).rejects.toThrow(/below it/);
  await desk.retireCategory({ ...retire, reason: "Two were one" }, as);
  const again = { requestId: requestId(), categoryId: categories.running, intoCategoryId: categories.toys };
  const { movedProductCount } = await desk.retireCategory({ ...again, reason: "Too few" }, as);
  expect(movedProductCount).toBe(1);
  expect((await tree()).map(({ slug }) => slug)).toEqual(["clothing", "toys"]);
  expect((await named("toys"))?.formerSlugs).toEqual(["run", "running", "shoes"]);
  const { cards } = await product.as().listProductCards({ categorySlug: "toys" });
  expect(cards.map(({ slug }) => slug)).toEqual(["runner"]);
  expect((await product.changesOf(shoe("runner").id)).at(-1)).toMatchObject({
    categorySlugs: ["toys"],
    previousCategorySlugs: ["toys", "run"],
    product: { categoryId: categories.toys },
  });
  const kept = await shelf.getSellerProduct({ sellerId: north, productId: draft.id });
  expect(kept.product?.latest?.content?.categoryId).toBe(categories.toys);
  expect((await log()).at(-1)).toMatchObject({
    action: "category.retired",
    reason: "Too few",
    after: { into: "toys" },
  });
});

test("a slug that was given up leads to its category until another takes it", async () => {
  const rename = (slug: string) =>
    desk.saveCategory({ requestId: requestId(), categoryId: categories.toys, slug, name: english("Toys") }, as);
  await rename("games");
  await rename("play");
  expect((await named("play"))?.formerSlugs).toEqual(["games", "toys"]);
  await rename("toys");
  expect((await named("toys"))?.formerSlugs).toEqual(["games", "play"]);
  await desk.saveCategory({ requestId: requestId(), slug: "games", name: english("Games") }, as);
  expect((await named("toys"))?.formerSlugs).toEqual(["play"]);
  expect((await named("games"))?.formerSlugs).toEqual([]);
});

test("a draft that lacks an attribute which a category above its own requires is not ready", async () => {
  const shelf = product.shelf(await product.memberToken(north));
  const require = (attributeCode: string, isRequired: boolean) =>
    desk.setCategoryAttribute(
      { requestId: requestId(), categoryId: categories.clothing, attribute: { attributeCode, isRequired } },
      as,
    );
  await require("weight", true);
  expect((await named("clothing"))?.attributes).toMatchObject([{ attributeCode: "weight", isRequired: true }]);
  const content = { ...(await written(product, "bare")), attributes: [] };
  const of = { sellerId: north, productId: content.id };
  const saved = await shelf.saveDraft({ requestId: requestId(), ...of, content, version: 0 });
  expect(saved.problems).toMatchObject([{ field: "attributes", reason: "ATTRIBUTE_REQUIRED" }]);
  await expect(shelf.submitRevision({ requestId: requestId(), ...of, version: 1 })).rejects.toThrow(/"weight"/);
  await require("weight", false);
  await require("colour", true);
  await shelf.submitRevision({ requestId: requestId(), ...of, version: 1 });
  expect((await named("clothing"))?.attributes).toMatchObject([{ attributeCode: "colour" }]);
});

test("an attribute is made once and changed by its code; what products use stays", async () => {
  await upsert(product.catalogue, [shoe("user")]);
  const option = (code: string, en = code) => ({ code, name: english(en) });
  const attribute = (code: string, options: ReturnType<typeof option>[]) => ({
    ...{ code, name: english(code), kind: Attribute_Kind.OPTION, options },
  });
  const save = (it: ReturnType<typeof attribute>, isNew = false) =>
    desk.saveAttribute({ requestId: requestId(), attribute: it, isNew }, as);
  await save(attribute("fit", [option("slim")]), true);
  await expect(save(attribute("fit", [option("wide")]), true)).rejects.toThrow(/has "fit" already/);
  await expect(save(attribute("fits", [option("wide")]))).rejects.toThrow(/no "fits"/);
  await expect(save(attribute("colour", [option("lilac")]))).rejects.toThrow(/keep the option "green"/);
  await save(attribute("colour", [option("lilac", "Mauve"), option("green", "GREEN")]));
  const { attributes } = await product.as().batchGetAttributes({ codes: ["colour", "fit"] });
  expect(attributes.map(({ options }) => options.map(({ name }) => name?.byLanguage.en))).toEqual([
    ["Mauve", "GREEN"],
    ["slim"],
  ]);
  expect((await log()).at(-1)).toMatchObject({ before: { choice_lilac: "LILAC" }, after: { choice_lilac: "Mauve" } });
  const first = await desk.listAttributes({ pageSize: 2 }, as);
  const rest = await desk.listAttributes({ pageSize: 100, pageToken: first.nextPageToken }, as);
  expect([...first.attributes, ...rest.attributes].map(({ code }) => code)).toEqual([
    ...["colour", "fit", "material", "size", "weight"],
  ]);
  expect((await desk.listAttributes({ words: "MATER" }, as)).attributes.map(({ code }) => code)).toEqual(["material"]);
});

test("nobody but operators sees or changes the taxonomy", async () => {
  const seller = asCaller(await userToken({ roles: ["seller"] }));
  const name = english("Mine");
  const attempts = [
    () => desk.listTaxonomy({}, seller),
    () => desk.listAttributes({}, seller),
    () => desk.saveCategory({ requestId: requestId(), slug: "mine", name }, seller),
    () => desk.placeCategory({ requestId: requestId(), categoryId: categories.toys, index: 0 }, seller),
    () =>
      desk.retireCategory(
        { ...{ requestId: requestId(), reason: "x" }, categoryId: categories.toys, intoCategoryId: categories.shoes },
        seller,
      ),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toThrow(/role|operator|may not|allowed/i);
});
