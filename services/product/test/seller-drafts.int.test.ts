import { create, fromBinary } from "@bufbuild/protobuf";
import { AttributeValueSchema } from "@souk/contracts/product/v1/product";
import { ProductRevisionSubmittedSchema } from "@souk/contracts/product/v1/product_events";
import { Revision_State } from "@souk/contracts/product/v1/seller_catalogue";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outbox } from "../src/db/schema.ts";
import { english, fillDictionary, north, shoe, south, text, upsert } from "./catalogue.ts";
import { type Harness, startProduct } from "./harness.ts";
import { type Shelf, submitted, written } from "./proposal.ts";

let product: Harness;
let mine: Shelf;
let theirs: Shelf;

beforeAll(async () => {
  product = await startProduct();
  await fillDictionary(product.catalogue);
  mine = product.shelf(await product.memberToken(north));
  theirs = product.shelf(await product.memberToken(south));
});
afterAll(() => product.stop());

const of = (productId: string, sellerId = north) => ({ requestId: newId(), sellerId, productId });
const mineOf = async (productId: string) => (await mine.getSellerProduct({ sellerId: north, productId })).product;

test("an incomplete draft is kept as it is and says what is missing; nothing of it is in the shop", async () => {
  const content = shoe("half", { title: text({}), categoryId: "", variants: [], attributes: [] });
  const { draft, problems } = await mine.saveDraft({ ...of(content.id), content, version: 0 });
  expect(draft).toMatchObject({ state: Revision_State.DRAFT, version: 1, content: { brand: "Norte" } });
  const fields = problems.map(({ field }) => field);
  expect(fields).toEqual(expect.arrayContaining(["title", "category_id", "variants", "media"]));
  await expect(mine.submitRevision({ ...of(content.id), version: 1 })).rejects.toThrow(/English text/);
  await expect(product.as().getProduct({ slug: "half" })).rejects.toThrow(/not_found/);
  const { products } = await mine.listSellerProducts({ sellerId: north, query: "norte" });
  expect(products).toMatchObject([{ productId: content.id, isOwner: true, revisionState: Revision_State.DRAFT }]);
});

test("of two who write on the same draft the second is told, and a repeated request is not a second one", async () => {
  const content = await written(product, "two-tabs");
  const first = { ...of(content.id), content, version: 0 };
  expect((await mine.saveDraft(first)).draft?.version).toBe(1);
  expect((await mine.saveDraft(first)).draft?.version).toBe(1);
  await expect(mine.saveDraft({ ...of(content.id), content, version: 0 })).rejects.toThrow(/meanwhile/);
  const both = await Promise.allSettled(
    ["Left", "Right"].map((brand) => mine.saveDraft({ ...of(content.id), content: { ...content, brand }, version: 1 })),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await expect(mine.discardDraft({ ...of(content.id), version: 1 })).rejects.toThrow(/meanwhile/);
  await mine.discardDraft({ ...of(content.id), version: 2 });
  await expect(mine.getSellerProduct({ sellerId: north, productId: content.id })).rejects.toThrow(/not_found/);
});

test("a submitted revision is told of whole and cannot be written on until it is withdrawn", async () => {
  const content = await written(product, "told");
  const revisionId = await submitted(mine, content);
  const rows = await product.database.db.select().from(outbox).where(eq(outbox.key, content.id));
  expect(rows.map(({ type }) => type)).toEqual(["product.revision-submitted.v1"]);
  const [event] = rows.map(({ payload }) => fromBinary(ProductRevisionSubmittedSchema, payload));
  expect(event).toMatchObject({ revisionId, sellerId: north, proposed: { slug: "shoe-told", media: [{ width: 60 }] } });
  expect(event?.published).toBeUndefined();
  await expect(mine.saveDraft({ ...of(content.id), content, version: 0 })).rejects.toThrow(/in moderation/);
  const { draft } = await mine.withdrawRevision(of(content.id));
  expect(draft).toMatchObject({ state: Revision_State.DRAFT, content: { title: content.title } });
  expect(draft?.id).not.toBe(revisionId);
  await expect(mine.withdrawRevision(of(content.id))).rejects.toThrow(/not_found/);
  const types = await product.database.db.select({ type: outbox.type }).from(outbox).where(eq(outbox.key, content.id));
  expect(types.at(-1)?.type).toBe("product.revision-withdrawn.v1");
  expect(await mineOf(content.id)).toMatchObject({ latest: { state: Revision_State.WITHDRAWN } });
});

test("another seller, a stranger and a member whose role may not are answered as if there were nothing", async () => {
  const content = await written(product, "guarded");
  await submitted(mine, content);
  const their = { sellerId: south, productId: content.id };
  await expect(theirs.getSellerProduct(their)).rejects.toThrow(/PRODUCT_NOT_FOUND|no such product/);
  await expect(theirs.listRevisions(their)).rejects.toThrow(/no such product/);
  await expect(theirs.saveDraft({ ...of(content.id, south), content, version: 0 })).rejects.toThrow(/no such product/);
  await expect(theirs.withdrawRevision(of(content.id, south))).rejects.toThrow(/no such product/);
  await expect(theirs.getSellerProduct({ ...their, sellerId: north })).rejects.toThrow(/no such seller/);
  const stranger = product.shelf(await userToken({ roles: ["seller"] }));
  await expect(stranger.listSellerProducts({ sellerId: north })).rejects.toThrow(/no such seller/);
  const packer = product.shelf(await product.memberToken(north, Membership_Role.ORDERS));
  expect((await packer.getSellerProduct({ sellerId: north, productId: content.id })).product?.isOwner).toBe(true);
  await expect(packer.withdrawRevision(of(content.id))).rejects.toThrow(/no such seller/);
  const banker = product.shelf(await product.memberToken(north, Membership_Role.FINANCE));
  await expect(banker.listSellerProducts({ sellerId: north })).rejects.toThrow(/no such seller/);
});

test("the list is paged without gaps and filtered by state, category, words and whose it is", async () => {
  const owner = await product.memberToken(south);
  const shelf = product.shelf(owner);
  await upsert(product.catalogue, [
    shoe("listed-1"),
    shoe("listed-2"),
    shoe("listed-3", { title: english("Boot 50%") }),
  ]);
  const seen: string[] = [];
  for (let pageToken = ""; ; ) {
    const page = await shelf.listSellerProducts({ sellerId: south, pageSize: 1, pageToken });
    seen.push(...page.products.map(({ slug }) => slug));
    pageToken = page.nextPageToken;
    if (!pageToken) break;
  }
  expect(seen.toSorted()).toEqual(["listed-1", "listed-2", "listed-3"]);
  const slugs = async (request: object) =>
    (await shelf.listSellerProducts({ sellerId: south, ...request })).products.map(({ slug }) => slug).toSorted();
  expect(await slugs({ query: "50%" })).toEqual(["listed-3"]);
  expect(await slugs({ query: "sku-listed-2-s" })).toEqual(["listed-2"]);
  expect(await slugs({ query: "listed-1-lilac" })).toEqual(["listed-1"]);
  expect(await slugs({ categoryId: shoe("x").categoryId })).toHaveLength(3);
  expect(await slugs({ categoryId: newId() })).toEqual([]);
  expect(await slugs({ relation: 1 })).toEqual([]);
  expect(await slugs({ relation: 2, filter: 1 })).toHaveLength(3);
  expect(await slugs({ filter: 6 })).toEqual([]);
});

test("what no text has is refused, in a draft and in a search", async () => {
  const save = (overrides: object) => {
    const content = shoe("odd", overrides);
    return mine.saveDraft({ ...of(content.id), content, version: 0 });
  };
  await expect(save({ brand: "a\u0000b" })).rejects.toThrow(/invalid_argument/);
  await expect(save({ title: text({ "e\u0000": "Key" }) })).rejects.toThrow(/invalid_argument/);
  const weight = { attributeCode: "weight", value: { case: "number", value: Number.NaN } } as const;
  await expect(save({ attributes: [create(AttributeValueSchema, weight)] })).rejects.toThrow(/invalid_argument/);
  for (const call of [
    () => mine.listSellerProducts({ sellerId: north, query: "\u0000no such thing" }),
    () => mine.suggestAttributes({ query: "weig\u0000" }),
  ])
    await expect(call()).rejects.toThrow(/query: must not contain the character U\+0000/);
});
