import { ProductRevisionDecided_Decision as Decision } from "@souk/contracts/moderation/v1/moderation_events";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { caseOf } from "./eventually.ts";
import { type ModerationHarness, product, startModeration } from "./harness.ts";

let harness: ModerationHarness;
const loaded = product({ mediaIds: ["known-before"] });
beforeAll(async () => {
  harness = await startModeration({ exported: [loaded] });
});
afterAll(() => harness.stop());

const withPhone = (id = newId()) => product({ id, text: "Call +351 912 345 678" });
const decidedOf = (revisionId: string) => harness.decided.filter((each) => each.revisionId === revisionId);

test("a revision that nothing is found in is approved at once, and told of once however often it came", async () => {
  const { revisionId, productId, sellerId } = await harness.submit(product());
  const { id } = await caseOf(harness, revisionId, "approved");
  await expect.poll(() => decidedOf(revisionId).length).toBe(1);
  expect(decidedOf(revisionId)[0]).toMatchObject({
    ...{ caseId: id, productId, sellerId, decision: Decision.APPROVED, automatic: true, reasonCodes: [], note: "" },
  });
  const rows = await harness.sql`select action, actor from audit_entries where subject_id = ${id}`;
  expect(rows.map(({ action, actor }) => [action, actor])).toEqual([["case.approved", "moderation"]]);
});

test("a revision with findings waits for a person and is not rejected by itself, however risky", async () => {
  const { revisionId } = await harness.submit(product({ text: "Cocaine! Call +351 912 345 678 or write to a@b.com" }));
  const found = await caseOf(harness, revisionId, "open");
  expect(found).toMatchObject({ risk: 100, codes: ["BANNED_TERM", "CONTACT_DETAILS"] });
  expect(decidedOf(revisionId)).toEqual([]);
});

test("a newer revision takes the place of one that waits; an older one that comes late never does", async () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 12, minute));
  const id = newId();
  const first = await harness.submit(withPhone(id), { at: at(1) });
  await caseOf(harness, first.revisionId, "open");
  const third = await harness.submit(withPhone(id), { at: at(3) });
  await caseOf(harness, third.revisionId, "open");
  await caseOf(harness, first.revisionId, "superseded");
  const second = await harness.submit(withPhone(id), { at: at(2) });
  await caseOf(harness, second.revisionId, "superseded");
  expect((await caseOf(harness, third.revisionId)).state).toBe("open");
});

test("what was taken back is closed, also when that was heard of first", async () => {
  const open = await harness.submit(withPhone());
  await caseOf(harness, open.revisionId, "open");
  await harness.withdraw(open.revisionId, open.productId);
  await caseOf(harness, open.revisionId, "withdrawn");
  const proposed = withPhone();
  const revisionId = newId();
  await harness.withdraw(revisionId, proposed.id ?? "");
  await harness.submit(proposed, { revisionId });
  await caseOf(harness, revisionId, "withdrawn");
  expect(decidedOf(revisionId)).toEqual([]);
});

const story =
  "This lamp was turned from one piece of ash that fell in a storm, oiled three times, and wired by somebody who answers the telephone when it breaks";

test("a text and a picture of another seller's product are found, one's own are not", async () => {
  const sellerId = newId();
  const theirs = product({ text: story, mediaIds: ["picture-1"] });
  const own = product({ text: story, mediaIds: ["picture-1"], sellerId });
  await harness.publish(theirs);
  await expect
    .poll(() => harness.sql`select 1 from listed_texts where product_id = ${theirs.id ?? ""}`)
    .toHaveLength(1);
  const copied = await harness.submit(own, { sellerId });
  expect((await caseOf(harness, copied.revisionId)).codes.toSorted()).toEqual(["DUPLICATE_PICTURE", "DUPLICATE_TEXT"]);
  const again = product({ text: story, mediaIds: ["picture-1"] });
  const ofTheSame = await harness.submit(again, { sellerId: theirs.variants?.[0]?.offers?.[0]?.sellerId ?? "" });
  expect((await caseOf(harness, ofTheSame.revisionId)).codes).toEqual([]);
});

test("a picture that was published before this service was there is known too", async () => {
  await expect.poll(() => harness.sql`select 1 from catalogue_loads`).toHaveLength(1);
  const { revisionId } = await harness.submit(product({ mediaIds: ["known-before"] }));
  expect((await caseOf(harness, revisionId)).codes).toEqual(["DUPLICATE_PICTURE"]);
});

test("a price far from those of its category is found, and a product that is not shown any more counts no longer", async () => {
  const categoryId = newId();
  const sellerId = newId();
  for (let at = 0; at < 12; at++)
    await harness.publish(product({ categoryId, minorUnits: 10_000n + BigInt(at * 100) }));
  await expect.poll(() => harness.sql`select 1 from listed_offers where category_id = ${categoryId}`).toHaveLength(12);
  const wild = await harness.submit(product({ categoryId, sellerId, minorUnits: 100n }), { sellerId });
  expect((await caseOf(harness, wild.revisionId)).codes).toEqual(["PRICE_OUTLIER"]);
  const usual = await harness.submit(product({ categoryId, sellerId, minorUnits: 11_500n }), { sellerId });
  await caseOf(harness, usual.revisionId, "approved");
  const [shown] = await harness.sql`select product_id from listed_offers where category_id = ${categoryId} limit 1`;
  await harness.publish({ ...product({ id: shown?.product_id, categoryId }), state: 3, version: 2n });
  await expect.poll(() => harness.sql`select 1 from listed_offers where category_id = ${categoryId}`).toHaveLength(11);
});

test("what the shop shows already is not found again", async () => {
  const published = withPhone();
  const proposed = { ...published, title: { byLanguage: { en: "A better name" } } };
  const { revisionId } = await harness.submit(proposed, { published });
  await caseOf(harness, revisionId, "approved");
});
