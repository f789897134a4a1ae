import { CouponStatus_Result } from "@souk/contracts/order/v1/promotion";
import { openDatabase } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import { afterAll, expect, test } from "vitest";
import { purgeStale } from "../src/use-cases/purge-stale.ts";
import { startPromotions } from "./promotion-harness.ts";
import { refusalReason } from "./refusal-reason.ts";

const { souk, coupon, useCount, freezing, couponResult } = await startPromotions();
afterAll(() => souk.stop());

test("twenty shoppers at once for the last five uses: exactly five have it, the others are told that it is used up", async () => {
  const { couponCode, id } = await coupon({ totalLimit: 5 });
  const offerId = souk.catalogue.offer(2_400n, { available: 100n });
  const requests = Array.from({ length: 20 }, () => freezing(couponCode, newId(), offerId));
  const outcomes = await Promise.allSettled(requests.map((request) => souk.orders.freezeQuote(request)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  for (const error of refused) expect(await refusalReason(Promise.reject(error))).toBe("TOTAL_CHANGED");
  expect(await useCount(id)).toBe(5);
  expect(await couponResult(couponCode)).toBe(CouponStatus_Result.USED_UP);
});

test("one shopper in ten tabs uses a coupon once that is once for each", async () => {
  const { couponCode, id } = await coupon({ shopperLimit: 1 });
  const shopperId = newId();
  const offerId = souk.catalogue.offer(2_400n, { available: 100n });
  const tabs = Array.from({ length: 10 }, () => souk.orders.freezeQuote(freezing(couponCode, shopperId, offerId)));
  const outcomes = await Promise.allSettled(tabs);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await useCount(id)).toBe(1);
  expect(await couponResult(couponCode, offerId, shopperId)).toBe(CouponStatus_Result.IN_OPEN_CHECKOUT);
  expect(await couponResult(couponCode, offerId)).toBe(CouponStatus_Result.APPLIED);
});

test("eight repeats of one freezing take one use and get the same quote", async () => {
  const { couponCode, id } = await coupon({ shopperLimit: 1, totalLimit: 1 });
  const request = freezing(couponCode);
  const answers = await Promise.all(Array.from({ length: 8 }, () => souk.orders.freezeQuote(request)));
  expect(new Set(answers.map(({ shares }) => shares[0]?.sellerOrderId)).size).toBe(1);
  expect(await useCount(id)).toBe(1);
});

test("an abandoned quote and a cancelled order give the use back, once, and the shopper may use it again", async () => {
  const { couponCode, id } = await coupon({ shopperLimit: 1 });
  const shopperId = newId();
  const first = freezing(couponCode, shopperId);
  await souk.orders.freezeQuote(first);
  await Promise.all([1, 2, 3].map(() => souk.orders.abandonOrder({ orderId: first.orderId })));
  expect(await useCount(id)).toBe(0);
  const second = freezing(couponCode, shopperId);
  await souk.orders.freezeQuote(second);
  await souk.orders.placeOrder({ orderId: second.orderId, paymentId: newId() });
  expect(await couponResult(couponCode, undefined, shopperId)).toBe(CouponStatus_Result.ALREADY_USED);
  await souk.orders.abandonOrder({ orderId: second.orderId });
  await souk.orders.abandonOrder({ orderId: second.orderId });
  expect(await useCount(id)).toBe(0);
  expect(await couponResult(couponCode, undefined, shopperId)).toBe(CouponStatus_Result.APPLIED);
});

test("uses taken and given back at the same time never pass the limit, and the count stays that of the uses", async () => {
  const { couponCode, id } = await coupon({ totalLimit: 5 });
  const offerId = souk.catalogue.offer(2_400n, { available: 1_000n });
  // The database itself tells when the limit is passed, also for a moment.
  await souk.sql.unsafe(
    `alter table promotions add constraint never_over check (total_limit = 0 or use_count <= total_limit)`,
  );
  let open: string[] = [];
  for (let round = 0; round < 4; round++) {
    const requests = Array.from({ length: 10 }, () => freezing(couponCode, newId(), offerId));
    const [frozen] = await Promise.all([
      Promise.allSettled(requests.map((request) => souk.orders.freezeQuote(request))),
      ...open.map((orderId) => souk.orders.abandonOrder({ orderId })),
    ]);
    open = requests.flatMap(({ orderId }, at) => (frozen[at]?.status === "fulfilled" ? [orderId] : []));
    const refused = frozen.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
    for (const error of refused) expect(await refusalReason(Promise.reject(error))).toBe("TOTAL_CHANGED");
    const [{ uses } = {}] =
      await souk.sql`select count(*)::int as uses from promotion_claims where promotion_id = ${id}`;
    expect([uses, await useCount(id)]).toEqual([open.length, open.length]);
  }
  await souk.sql.unsafe("alter table promotions drop constraint never_over");
});

test("what a guest has used counts for the account they sign in to", async () => {
  const { couponCode } = await coupon({ shopperLimit: 1 });
  const [guestId, shopperId] = [newId(), newId()];
  const request = freezing(couponCode, guestId);
  await souk.orders.freezeQuote(request);
  await souk.orders.placeOrder({ orderId: request.orderId, paymentId: newId() });
  await souk.orders.adoptOrders({ guestId, shopperId });
  expect(await couponResult(couponCode, undefined, shopperId)).toBe(CouponStatus_Result.ALREADY_USED);
});

test("a quote that no order came from gives its uses back when it is purged", async () => {
  const { couponCode, id } = await coupon({ totalLimit: 1 });
  const request = freezing(couponCode);
  await souk.orders.freezeQuote(request);
  await souk.sql`update orders set created_at = created_at - interval '1 day' where id = ${request.orderId}`;
  const database = openDatabase({ url: souk.network.databaseUrl("order"), poolSize: 1, applicationName: "purge" });
  await purgeStale({ db: database.db, now: souk.clock.now }, 3_600_000);
  await database.close();
  expect(await souk.sql`select id from orders where id = ${request.orderId}`).toHaveLength(0);
  expect(await useCount(id)).toBe(0);
});
