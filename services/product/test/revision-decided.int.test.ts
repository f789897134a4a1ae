import { create, toBinary } from "@bufbuild/protobuf";
import {
  ProductRevisionDecided_Decision as Decision,
  ProductRevisionDecidedSchema,
} from "@souk/contracts/moderation/v1/moderation_events";
import { Product_State } from "@souk/contracts/product/v1/product";
import { Revision_State } from "@souk/contracts/product/v1/seller_catalogue";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { english, fillDictionary, north, shoe, south, upsert } from "./catalogue.ts";
import { type Harness, startProduct } from "./harness.ts";
import { type Shelf, submitted, written } from "./proposal.ts";

const soon = { timeout: 30_000, interval: 50 };
let product: Harness;
let bus: ReturnType<typeof createRedisBus>;
let mine: Shelf;

beforeAll(async () => {
  product = await startProduct({ ROLE: "all" });
  bus = createRedisBus({ url: product.redisUrl });
  await fillDictionary(product.catalogue);
  mine = product.shelf(await product.memberToken(north));
});
afterAll(async () => {
  await bus.close();
  await product.stop();
});

/** What moderation says, again with the same id when it is given. */
async function decide(productId: string, revisionId: string, decision: Decision, id = newId()): Promise<void> {
  const decided = { caseId: newId(), revisionId, productId, sellerId: north, decision, reasonCodes: ["BANNED_TERM"] };
  const payload = toBinary(ProductRevisionDecidedSchema, create(ProductRevisionDecidedSchema, decided));
  const type = "moderation.product-revision-decided.v1";
  const facts = { id, source: "moderation", type, key: productId, occurredAt: new Date(), payload };
  await bus.publish([{ topic: "moderation-events", key: productId, value: encodeEnvelope(facts) }]);
}

const of = (productId: string) => ({ requestId: newId(), sellerId: north, productId });
const stateOf = async (productId: string) =>
  (await mine.getSellerProduct({ sellerId: north, productId })).product?.latest?.state;
const until = (productId: string, state: Revision_State) =>
  vi.waitFor(async () => expect(await stateOf(productId)).toBe(state), soon);
const page = async (slug: string) => (await product.as().getProduct({ slug })).product;

/** Everything that was said before is done once this, said after it, is. */
async function settled(): Promise<void> {
  const marker = await written(product, `marker-${newId()}`);
  await decide(marker.id, await submitted(mine, marker), Decision.REJECTED);
  await until(marker.id, Revision_State.REJECTED);
}

test("an approved product is in the shop, its seller owns it, and the same decision again changes nothing", async () => {
  const content = await written(product, "approved");
  const revisionId = await submitted(mine, content);
  const eventId = newId();
  await decide(content.id, revisionId, Decision.APPROVED, eventId);
  await until(content.id, Revision_State.PUBLISHED);
  const shown = await page("shoe-approved");
  expect(shown).toMatchObject({ id: content.id, version: 1n, media: [{ alt: english("A shoe") }] });
  expect(shown?.variants.flatMap(({ offers }) => offers.map(({ sellerId }) => sellerId))).toEqual([north, north]);
  await decide(content.id, revisionId, Decision.APPROVED, eventId);
  await decide(content.id, revisionId, Decision.APPROVED);
  await decide(content.id, revisionId, Decision.REJECTED);
  await settled();
  expect((await page("shoe-approved"))?.version).toBe(1n);
  expect(await stateOf(content.id)).toBe(Revision_State.PUBLISHED);
  const { revisions } = await mine.listRevisions({ sellerId: north, productId: content.id });
  expect(revisions).toMatchObject([{ id: revisionId, state: Revision_State.PUBLISHED }]);
});

test("a change is shown only once it is approved, keeps what others offer and what was repriced meanwhile", async () => {
  const content = await written(product, "changed");
  await decide(content.id, await submitted(mine, content), Decision.APPROVED);
  await until(content.id, Revision_State.PUBLISHED);
  const rival = product.shelf(await product.memberToken(south));
  const [lilac, green] = content.variants;
  const price = { currencyCode: "EUR", minorUnits: 4100n };
  const offers = [{ variantId: lilac?.id ?? "", price, sku: "rival" }];
  await rival.saveOffers({ ...of(content.id), sellerId: south, offers });
  const revisionId = await submitted(mine, { ...content, title: english("New name") });
  const repriced = [{ variantId: green?.id ?? "", price: { currencyCode: "EUR", minorUnits: 7700n }, sku: "g" }];
  await mine.saveOffers({ ...of(content.id), offers: repriced });
  expect((await page("shoe-changed"))?.title).toEqual(content.title);
  await decide(content.id, revisionId, Decision.APPROVED);
  await vi.waitFor(async () => expect((await page("shoe-changed"))?.title).toEqual(english("New name")), soon);
  const after = await page("shoe-changed");
  const prices = after?.variants.map((variant) => variant.offers.map((offer) => offer.price?.minorUnits));
  expect(prices).toEqual([[5000n, 4100n], [7700n]]);
  const { revisions } = await mine.listRevisions({ sellerId: north, productId: content.id });
  expect(revisions[0]).toMatchObject({ before: { title: content.title }, content: { title: english("New name") } });
});

test("a rejected revision says why, may be approved after an appeal, but not once a later one was submitted", async () => {
  const content = await written(product, "appealed");
  const first = await submitted(mine, content);
  await decide(content.id, first, Decision.REJECTED);
  await until(content.id, Revision_State.REJECTED);
  const { products } = await mine.listSellerProducts({ sellerId: north, filter: 6, query: "appealed" });
  expect(products).toMatchObject([{ productId: content.id, revisionState: Revision_State.REJECTED }]);
  const { product: seen } = await mine.getSellerProduct({ sellerId: north, productId: content.id });
  expect(seen?.latest?.reasonCodes).toEqual(["BANNED_TERM"]);
  await decide(content.id, first, Decision.APPROVED);
  await until(content.id, Revision_State.PUBLISHED);
  const second = await submitted(mine, { ...content, title: english("Second") });
  await decide(content.id, second, Decision.REJECTED);
  await until(content.id, Revision_State.REJECTED);
  const third = await submitted(mine, { ...content, title: english("Third") });
  await decide(content.id, second, Decision.APPROVED);
  await settled();
  expect(await stateOf(content.id)).toBe(Revision_State.SUBMITTED);
  expect((await page("shoe-appealed"))?.title).toEqual(content.title);
  await decide(content.id, third, Decision.APPROVED);
  await vi.waitFor(async () => expect((await page("shoe-appealed"))?.title).toEqual(english("Third")), soon);
});

test("what was withdrawn is not published, whatever is decided of it", async () => {
  const content = await written(product, "withdrawn");
  const revisionId = await submitted(mine, content);
  await mine.withdrawRevision(of(content.id));
  await decide(content.id, revisionId, Decision.APPROVED);
  await settled();
  await expect(page("shoe-withdrawn")).rejects.toThrow(/not_found/);
});

test("an approval that the shop has overtaken sends the revision back with what is wrong", async () => {
  const content = await written(product, "overtaken");
  const revisionId = await submitted(mine, content);
  const taker = shoe("taker");
  for (const variant of taker.variants) variant.code = variant.code.replace("taker", "overtaken");
  await upsert(product.catalogue, [taker]);
  await decide(content.id, revisionId, Decision.APPROVED);
  await until(content.id, Revision_State.REJECTED);
  const { product: seen } = await mine.getSellerProduct({ sellerId: north, productId: content.id });
  expect(seen?.latest).toMatchObject({ reasonCodes: ["NO_LONGER_VALID"], note: expect.stringMatching(/code/) });
});

test("a seller takes a product of their own off the shop and brings it back, but not what the marketplace took off", async () => {
  const content = await written(product, "archived");
  await decide(content.id, await submitted(mine, content), Decision.APPROVED);
  await until(content.id, Revision_State.PUBLISHED);
  const set = (isArchived: boolean) => mine.setProductArchived({ ...of(content.id), isArchived });
  expect((await set(true)).state).toBe(Product_State.ARCHIVED);
  await expect(page("shoe-archived")).rejects.toThrow(/not_found/);
  expect((await set(false)).state).toBe(Product_State.PUBLISHED);
  expect((await page("shoe-archived"))?.id).toBe(content.id);
  await set(true);
  await product.catalogue.archiveProducts({ requestId: newId(), productIds: [content.id] });
  await expect(set(false)).rejects.toThrow(/took this product off/);
});
