import { SellerOrder_State } from "@souk/contracts/order/v1/order";
import { ReviewableLine_State } from "@souk/contracts/review/v1/review";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "./errors.ts";
import { startReview } from "./harness.ts";

let shop: Awaited<ReturnType<typeof startReview>>;
beforeAll(async () => {
  shop = await startReview();
});
afterAll(() => shop.stop());

const dayMs = 24 * 60 * 60_000;

test("who bought a thing that has arrived says what they think of it, and everybody reads it", async () => {
  const shopper = await shop.shopper();
  const written = await shopper.write({ title: " Good ", text: "  Pours well.\n" });
  expect(written).toMatchObject({ stars: 5, title: "Good", text: "Pours well.", authorName: "Anna P.", isOwn: true });
  const { reviews } = await shop.anyone.listReviews({ productId: shopper.productId });
  expect(reviews).toMatchObject([{ id: written.id, isOwn: false, isMarkedHelpful: false }]);
});

test.each([
  ["is on its way still", { state: SellerOrder_State.PACKED }, "too_early"],
  ["was cancelled", { state: SellerOrder_State.CANCELLED, deliveryUntil: "2026-11-01" }, "cancelled"],
])("what %s cannot be reviewed", async (_what, bought, cause) => {
  const shopper = await shop.shopper(bought);
  expect(await refusal(shopper.write())).toMatchObject({ reason: "REVIEW_NOT_ALLOWED", metadata: { cause } });
});

test("what should have arrived by yesterday can be reviewed whatever the parcel says", async () => {
  const late = await shop.shopper({ state: SellerOrder_State.PLACED, deliveryUntil: "2026-11-23" });
  expect(await late.write({ stars: 1 })).toMatchObject({ stars: 1 });
});

test("what was not bought cannot be reviewed, and another's order is not there", async () => {
  const [shopper, stranger] = [await shop.shopper(), await shop.shopper()];
  expect(await refusal(shopper.write({ offerId: newId() }))).toMatchObject({
    reason: "REVIEW_NOT_ALLOWED",
    metadata: { cause: "not_bought" },
  });
  expect(await refusal(stranger.write(shopper.line))).toMatchObject({ code: "NotFound", reason: "ORDER_NOT_FOUND" });
  expect(await refusal(stranger.client.listReviewable(shopper.line))).toMatchObject({ code: "NotFound" });
});

test("a blank text is refused, and so is who is nobody", async () => {
  const shopper = await shop.shopper();
  expect(await refusal(shopper.write({ text: "   x  " }))).toMatchObject({ reason: "REVIEW_TEXT_LENGTH" });
  const request = { requestId: newId(), ...shopper.line, stars: 3, text: "Fine.", language: "en" };
  expect(await refusal(shop.anyone.writeReview(request))).toMatchObject({ code: "Unauthenticated" });
});

test("a line has one review: writing again changes it, for 30 days", async () => {
  const shopper = await shop.shopper();
  const first = await shopper.write({ stars: 5 });
  const second = await shopper.write({ stars: 2, text: "It leaks now." });
  expect(second).toMatchObject({ id: first.id, stars: 2, text: "It leaks now." });
  expect(second.editedAt).toBeDefined();
  expect(await rating(shopper.productId)).toMatchObject({ count: 1, sum: 2, histogram: [0, 1, 0, 0, 0] });
  shop.clock.advance(31 * dayMs);
  expect(await refusal(shopper.write({ stars: 4 }))).toMatchObject({ reason: "REVIEW_FINAL" });
  const { lines } = await shopper.client.listReviewable(shopper.line);
  expect(lines).toMatchObject([{ state: ReviewableLine_State.FINAL, review: { id: first.id } }]);
});

test("a repeat with the same request id gives the same answer and counts once; other content is refused", async () => {
  const shopper = await shop.shopper();
  const requestId = newId();
  const answers = await Promise.all(Array.from({ length: 8 }, () => shopper.write({}, requestId)));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(await rating(shopper.productId)).toMatchObject({ count: 1, sum: 5 });
  expect(await refusal(shopper.write({ stars: 1 }, requestId))).toMatchObject({ reason: "REQUEST_ID_REUSED" });
});

test("ratings are exact after many write, change and remove at once, and counting anew finds nothing wrong", async () => {
  const productId = newId();
  const shoppers = await Promise.all(Array.from({ length: 12 }, () => shop.shopper({ productId })));
  await Promise.all(shoppers.map(({ write }, at) => write({ stars: (at % 5) + 1 })));
  await Promise.all(
    shoppers.map(async ({ write, client }, at) => {
      const { id: reviewId } = await write({ stars: 3 });
      if (at % 2 === 0) await client.deleteReview({ requestId: newId(), reviewId });
      else await Promise.all([write({ stars: 5 }), write({ stars: 5 })]);
    }),
  );
  const kept = await rating(productId);
  expect(kept).toMatchObject({ count: 6, sum: 30, histogram: [0, 0, 0, 0, 6], mean: 5 });
  expect(await shop.service.rebuildRatings({})).toMatchObject({ wrongCount: 0 });
  await shop.sql`update ratings set histogram = '{9,0,0,0,0}' where product_id = ${productId}`;
  expect(await shop.service.rebuildRatings({})).toMatchObject({ wrongCount: 1 });
  expect(await rating(productId)).toEqual(kept);
});

test("ratings are asked for by the hundred, and a product without reviews has an empty one", async () => {
  const shopper = await shop.shopper();
  await shopper.write({ stars: 4 });
  const { ratings, priorMean, priorWeight } = await shop.anyone.getRatings({
    productIds: [newId(), shopper.productId],
  });
  expect(ratings).toMatchObject([
    { count: 0, mean: 0, score: 4 },
    { count: 1, mean: 4, score: 4 },
  ]);
  expect([priorMean, priorWeight]).toEqual([4, 5]);
  const productIds = Array.from({ length: 101 }, () => newId());
  expect(await refusal(shop.anyone.getRatings({ productIds }))).toMatchObject({ code: "InvalidArgument" });
});

test("a review is removed by its author alone, once; then the line can be reviewed again", async () => {
  const [shopper, stranger] = [await shop.shopper(), await shop.shopper()];
  const { id: reviewId } = await shopper.write();
  const request = { requestId: newId(), reviewId };
  expect(await refusal(stranger.client.deleteReview(request))).toMatchObject({ reason: "REVIEW_NOT_FOUND" });
  await shopper.client.deleteReview(request);
  await shopper.client.deleteReview(request);
  expect(await refusal(shopper.client.deleteReview({ ...request, requestId: newId() }))).toMatchObject({
    reason: "REVIEW_NOT_FOUND",
  });
  expect(await rating(shopper.productId)).toMatchObject({ count: 0, sum: 0 });
  const open = await shopper.client.listReviewable(shopper.line);
  expect(open.lines).toMatchObject([{ state: ReviewableLine_State.OPEN, productId: shopper.productId }]);
  expect(await shopper.write()).not.toMatchObject({ id: reviewId });
  const { lines } = await shopper.client.listReviewable(shopper.line);
  expect(lines).toMatchObject([{ state: ReviewableLine_State.WRITTEN, review: { isOwn: true } }]);
});

test("pages of every order follow each other without a gap", async () => {
  const productId = newId();
  const stars = [3, 5, 1, 3, 4, 3, 5];
  for (const each of stars) await (await shop.shopper({ productId })).write({ stars: each });
  const [, , , helpful] = (await shop.anyone.listReviews({ productId })).reviews;
  await (await shop.shopper()).client.markHelpful({ reviewId: helpful?.id ?? "", isHelpful: true });
  expect(await read(productId, Sort.NEWEST)).toEqual(stars.toReversed());
  expect(await read(productId, Sort.BEST)).toEqual([5, 5, 4, 3, 3, 3, 1]);
  expect(await read(productId, Sort.WORST)).toEqual([1, 3, 3, 3, 4, 5, 5]);
  expect(await read(productId, Sort.HELPFUL)).toEqual([3, 5, 3, 4, 1, 5, 3]);
  expect(await read(productId, Sort.NEWEST, 3)).toEqual([3, 3, 3]);
});

test("twenty clicks of one shopper are one vote; it can be taken back; nobody votes for themselves", async () => {
  const [author, reader] = [await shop.shopper(), await shop.shopper()];
  const { id: reviewId } = await author.write();
  const mark = (isHelpful: boolean) => reader.client.markHelpful({ reviewId, isHelpful });
  const answers = await Promise.all(Array.from({ length: 20 }, () => mark(true)));
  expect(answers.map(({ helpfulCount }) => helpfulCount)).toEqual(Array(20).fill(1));
  const { reviews } = await reader.client.listReviews({ productId: author.productId });
  expect(reviews).toMatchObject([{ helpfulCount: 1, isMarkedHelpful: true, isOwn: false }]);
  expect(await mark(false)).toMatchObject({ helpfulCount: 0 });
  expect(await mark(false)).toMatchObject({ helpfulCount: 0 });
  const own = author.client.markHelpful({ reviewId, isHelpful: true });
  expect(await refusal(own)).toMatchObject({ reason: "REVIEW_OWN" });
});

test("a deleted account leaves its reviews, without a name, and its rating", async () => {
  const shopper = await shop.shopper();
  const { id } = await shopper.write();
  await shop.deleteAccount(shopper.id);
  const first = async () => (await shop.anyone.listReviews({ productId: shopper.productId })).reviews[0];
  await expect.poll(first, { timeout: 15_000 }).toMatchObject({ id, authorName: "", text: "Pours well." });
  expect(await rating(shopper.productId)).toMatchObject({ count: 1 });
  const tables = await shop.sql`select * from reviews where product_id = ${shopper.productId}`;
  expect(JSON.stringify(tables)).not.toContain(shopper.id);
});

const Sort = { NEWEST: 1, HELPFUL: 2, BEST: 3, WORST: 4 } as const;

async function read(productId: string, sort: number, stars = 0): Promise<number[]> {
  const seen: number[] = [];
  for (let pageToken = ""; ; ) {
    const page = await shop.anyone.listReviews({ productId, sort, stars, pageSize: 2, pageToken });
    seen.push(...page.reviews.map((review) => review.stars));
    pageToken = page.nextPageToken;
    if (pageToken === "") return seen;
  }
}

async function rating(productId: string) {
  return (await shop.anyone.getRatings({ productIds: [productId] })).ratings[0];
}
