import { CouponStatus_Result, Discount_FundedBy, Promotion_State } from "@souk/contracts/order/v1/promotion";
import { PromotionService } from "@souk/contracts/order/v1/promotion_service";
import { openDatabase } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import { guestToken, serviceToken, userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { purgeStale } from "../src/use-cases/purge-stale.ts";
import { startOrder } from "./harness.ts";
import { refusalMetadata, refusalReason } from "./refusal-reason.ts";

let souk: Awaited<ReturnType<typeof startOrder>>;
let operator: ReturnType<typeof promotionsAs>;
beforeAll(async () => {
  souk = await startOrder();
  operator = promotionsAs(await userToken({ roles: ["operator"] }));
});
afterAll(() => souk.stop());

const promotionsAs = (token: string) => souk.network.client(PromotionService, "order", token);
const euro = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });
const name = { byLanguage: { en: "Welcome", ru: "Добро пожаловать" } };
const percent = (percentOff: number) =>
  ({ name, benefit: { case: "percentOffBasisPoints", value: percentOff * 100 } }) as const;
let codes = 0;
const newCode = () => `CODE-${++codes}`;

/** A coupon of the marketplace. */
async function coupon(terms: object = {}) {
  const couponCode = newCode();
  const { promotion } = await operator.createPromotion({
    requestId: newId(),
    terms: { ...percent(10), couponCode, marketplaceBasisPoints: 10_000, ...terms },
  });
  return { couponCode, id: promotion?.id ?? "" };
}

const useCount = async (id: string) =>
  (await souk.sql`select use_count from promotions where id = ${id}`)[0]?.use_count;
/** Of one teapot for 24.00 by a shopper with a coupon, as it costs with 10 % off. */
const freezing = (couponCode: string, shopperId = newId(), offerId = souk.catalogue.offer(2_400n)) => ({
  ...souk.freezing([{ offerId, quantity: 1 }], 2_550n, shopperId),
  couponCode,
});
const couponResult = async (couponCode: string, offerId = souk.catalogue.offer(2_400n), shopperId = newId()) => {
  const { quote } = await souk.orders.quoteOrder({ lines: [{ offerId, quantity: 1 }], couponCode, shopperId });
  return quote?.coupon?.result;
};

test("the quote explains what a coupon takes off, by line, by seller and altogether; the order keeps it", async () => {
  const { couponCode, id } = await coupon({ shopperLimit: 1 });
  const lines = [souk.catalogue.offer(1_000n), souk.catalogue.offer(2_005n)].map((offerId) => ({
    offerId,
    quantity: 1,
  }));
  const { quote } = await souk.orders.quoteOrder({ lines, couponCode: couponCode.toLowerCase(), countryCode: "PT" });
  expect(quote?.coupon).toMatchObject({ code: couponCode, result: CouponStatus_Result.APPLIED, name });
  expect(quote?.totals).toMatchObject({
    items: euro(3_005n),
    delivery: euro(780n),
    discount: euro(301n),
    total: euro(3_484n),
    taxes: [{ rateBasisPoints: 2_300, base: euro(2_833n), tax: euro(651n) }],
  });
  const discount = { promotionId: id, couponCode, fundedBy: Discount_FundedBy.MARKETPLACE, percentBasisPoints: 1_000 };
  expect(quote?.discounts).toMatchObject([{ ...discount, amount: euro(301n) }]);
  expect(quote?.sellers.map((seller) => seller.discounts[0]?.amount)).toMatchObject([euro(100n), euro(201n)]);
  expect(quote?.sellers[1]?.lines[0]).toMatchObject({
    total: euro(2_005n),
    discount: euro(201n),
    netTotal: euro(1_804n),
    discounts: [{ promotionId: id, amount: euro(201n) }],
  });

  const request = { ...souk.freezing(lines, 3_484n), couponCode };
  const frozen = await souk.orders.freezeQuote(request);
  expect(
    frozen.quote?.sellers.toSorted(byTotal).map(({ discounts, lines: own, totals }) => ({ discounts, own, totals })),
  ).toEqual(quote?.sellers.toSorted(byTotal).map(({ discounts, lines: own, totals }) => ({ discounts, own, totals })));
  expect(frozen.shares.toSorted(byTotal)).toMatchObject([
    { total: euro(1_290n), marketplaceDiscount: euro(100n), commission: euro(120n) },
    { total: euro(2_194n), marketplaceDiscount: euro(201n), commission: euro(241n) },
  ]);
  await souk.orders.placeOrder({ orderId: request.orderId, paymentId: newId() });
  const { order } = await souk.orders.getOrder({ orderId: request.orderId });
  expect(order?.discounts).toEqual(quote?.discounts);
  expect(order?.totals).toEqual(quote?.totals);
});

const byTotal = (one: Totalled, other: Totalled) => Number(totalOf(one) - totalOf(other));
const totalOf = ({ total, totals }: Totalled) => (total ?? totals?.total)?.minorUnits ?? 0n;
interface Totalled {
  readonly total?: { minorUnits: bigint } | undefined;
  readonly totals?: { total?: { minorUnits: bigint } | undefined } | undefined;
}

test("a seller's automatic promotion on a category is in every quote of it while it runs", async () => {
  const [sellerId, userId, category] = [newId(), newId(), newId()];
  souk.catalogue.owners.add(`${sellerId} ${userId}`);
  const seller = promotionsAs(await userToken({ id: userId, roles: ["seller"] }));
  const { promotion } = await seller.createPromotion({
    requestId: newId(),
    terms: { ...percent(15), sellerId, categoryIds: [category] },
  });
  const inside = souk.catalogue.offer(2_000n, { sellerId, categoryPath: [newId(), category] });
  const outside = souk.catalogue.offer(2_000n, { sellerId });
  const lines = [inside, outside].map((offerId) => ({ offerId, quantity: 1 }));
  const quoted = async () => (await souk.orders.quoteOrder({ lines })).quote;
  expect((await quoted())?.sellers[0]).toMatchObject({
    totals: { discount: euro(300n) },
    discounts: [{ promotionId: promotion?.id, fundedBy: Discount_FundedBy.SELLER, couponCode: "" }],
  });
  const { promotions } = await seller.listPromotions({ sellerId });
  expect(promotions).toMatchObject([{ id: promotion?.id, state: Promotion_State.ACTIVE }]);
  const ended = await seller.endPromotion({ requestId: newId(), promotionId: promotion?.id ?? "" });
  expect(ended.promotion?.state).toBe(Promotion_State.ENDED);
  expect((await quoted())?.totals?.discount).toMatchObject(euro(0n));
});

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

test("a code that does not apply costs nothing and says why", async () => {
  expect(await couponResult("NO-SUCH-CODE")).toBe(CouponStatus_Result.UNKNOWN);
  const { couponCode } = await coupon({ minimumSpend: euro(3_000n) });
  const lines = [{ offerId: souk.catalogue.offer(2_400n), quantity: 1 }];
  const { quote } = await souk.orders.quoteOrder({ lines, couponCode });
  expect(quote?.coupon).toMatchObject({
    result: CouponStatus_Result.BELOW_MINIMUM,
    missing: euro(600n),
    minimum: euro(3_000n),
  });
  expect(quote?.totals?.total).toMatchObject(euro(2_790n));
  const soon = await coupon({ startsAt: { seconds: BigInt(souk.clock.now().getTime()) / 1_000n + 60n, nanos: 0 } });
  expect(await couponResult(soon.couponCode)).toBe(CouponStatus_Result.NOT_STARTED);
  const other = await coupon({ productIds: [newId()] });
  expect(await couponResult(other.couponCode)).toBe(CouponStatus_Result.NOT_FOR_THESE);
});

test("a total that changed tells what it is made of now, and what became of the coupon", async () => {
  const { couponCode, id } = await coupon();
  const request = freezing(couponCode);
  await operator.endPromotion({ requestId: newId(), promotionId: id });
  const offerId = request.lines[0]?.offerId ?? "";
  expect(await refusalMetadata(souk.orders.freezeQuote(request))).toEqual({
    expected: "2550",
    actual: "2790",
    items: "2400",
    delivery: "390",
    discount: "0",
    coupon: "expired",
    [`unit_price:${offerId}`]: "2400",
  });
});

test("the largest cart is told of every price too", async () => {
  const lines = Array.from({ length: 100 }, () => ({ offerId: souk.catalogue.offer(2_400n), quantity: 1 }));
  const metadata = await refusalMetadata(souk.orders.freezeQuote(souk.freezing(lines, 1n)));
  expect(Object.keys(metadata).filter((key) => key.startsWith("unit_price:"))).toHaveLength(100);
});

test("everything off and delivery free: an order of nothing to pay is frozen and placed", async () => {
  const sellerId = newId();
  const services = promotionsAs(await serviceToken("demo"));
  const benefit = { case: "freeDelivery", value: {} } as const;
  await services.createPromotion({ requestId: newId(), terms: { name, sellerId, benefit } });
  const { couponCode } = await coupon({ ...percent(100) });
  const lines = [{ offerId: souk.catalogue.offer(2_400n, { sellerId }), quantity: 1 }];
  const request = { ...souk.freezing(lines, 0n), couponCode };
  const { shares } = await souk.orders.freezeQuote(request);
  expect(shares).toMatchObject([{ total: euro(0n), marketplaceDiscount: euro(2_400n), commission: euro(288n) }]);
  const { order } = await souk.orders.placeOrder({ orderId: request.orderId, paymentId: newId() });
  expect(order?.totals).toMatchObject({ total: euro(0n), discount: euro(2_790n) });
});

test("each seller's delivery can be chosen, is priced and dated, and kept with the order", async () => {
  const [fast, slow] = [newId(), newId()];
  const lines = [fast, slow].map((sellerId) => ({ offerId: souk.catalogue.offer(1_000n, { sellerId }), quantity: 1 }));
  const deliveryChoices = [{ sellerId: fast, optionCode: "express" }];
  const { quote } = await souk.orders.quoteOrder({ lines, deliveryChoices });
  expect(quote?.sellers.find(({ sellerId }) => sellerId === fast)).toMatchObject({
    totals: { delivery: euro(790n) },
    deliveryFrom: "2026-11-25",
    deliveryUntil: "2026-11-25",
    deliveryOptions: [
      {
        code: "standard",
        price: euro(390n),
        deliveryUntil: "2026-11-26",
        isChosen: false,
        missingForFree: euro(4_000n),
      },
      { code: "express", price: euro(790n), deliveryUntil: "2026-11-25", isChosen: true },
    ],
  });
  const request = { ...souk.freezing(lines, 3_180n), deliveryChoices };
  await souk.orders.freezeQuote(request);
  const { order } = await souk.orders.placeOrder({ orderId: request.orderId, paymentId: newId() });
  const kept = order?.sellerOrders.map(({ sellerId, deliveryOptionCode }) => [sellerId, deliveryOptionCode]);
  expect(Object.fromEntries(kept ?? [])).toEqual({ [fast]: "express", [slow]: "standard" });
});

test("only a seller's owner makes promotions of it, only operators those over all, and strangers learn nothing of them", async () => {
  const [sellerId, ownerId] = [newId(), newId()];
  souk.catalogue.owners.add(`${sellerId} ${ownerId}`);
  const owner = promotionsAs(await userToken({ id: ownerId, roles: ["seller"] }));
  const stranger = promotionsAs(await userToken({ roles: ["seller"] }));
  const shopper = promotionsAs(await userToken());
  const creating = { requestId: newId(), terms: { ...percent(15), sellerId } };
  expect(await refusalReason(stranger.createPromotion(creating))).toBe("SELLER_NOT_FOUND");
  expect(await refusalReason(operator.createPromotion(creating))).toBe("SELLER_NOT_FOUND");
  expect(await refusalReason(shopper.createPromotion(creating))).toBe("NOT_ALLOWED");
  expect(await refusalReason(promotionsAs(await guestToken(newId())).createPromotion(creating))).toBe("NOT_ALLOWED");
  expect(await refusalReason(owner.createPromotion({ requestId: newId(), terms: percent(15) }))).toBe(
    "PROMOTION_NOT_FOUND",
  );
  const promotionId = (await owner.createPromotion(creating)).promotion?.id ?? "";
  const ending = { requestId: newId(), promotionId };
  expect(await refusalReason(stranger.endPromotion(ending))).toBe("PROMOTION_NOT_FOUND");
  expect(await refusalReason(operator.endPromotion(ending))).toBe("PROMOTION_NOT_FOUND");
  expect(await refusalReason(stranger.updatePromotion({ ...ending, name }))).toBe("PROMOTION_NOT_FOUND");
  expect(await refusalReason(stranger.listPromotions({ sellerId }))).toBe("SELLER_NOT_FOUND");
  expect(await refusalReason(owner.listPromotions({}))).toBe("PROMOTION_NOT_FOUND");
  expect((await operator.listPromotions({ sellerId })).promotions).toHaveLength(1);
});

test("a repeat of a creation is the same promotion; a code has one promotion at a time, and is free again after it", async () => {
  const creating = {
    requestId: newId(),
    terms: { ...percent(10), couponCode: newCode(), marketplaceBasisPoints: 10_000 },
  };
  const [first, second] = await Promise.all([operator.createPromotion(creating), operator.createPromotion(creating)]);
  expect(second.promotion?.id).toBe(first.promotion?.id);
  const again = { ...creating, requestId: newId() };
  expect(await refusalReason(operator.createPromotion(again))).toBe("COUPON_CODE_TAKEN");
  const endsAt = { seconds: BigInt(souk.clock.now().getTime()) / 1_000n + 60n, nanos: 0 };
  const promotionId = first.promotion?.id ?? "";
  const changed = await operator.updatePromotion({ requestId: newId(), promotionId, name, endsAt, totalLimit: 7 });
  expect(changed.promotion?.terms).toMatchObject({ totalLimit: 7, endsAt });
  souk.clock.advance(60_000);
  expect((await operator.createPromotion(again)).promotion?.id).not.toBe(promotionId);
  const late = { requestId: newId(), promotionId, name };
  expect(await refusalReason(operator.updatePromotion(late))).toBe("PROMOTION_ENDED");
});

test("terms that make no sense are refused with the field", async () => {
  const [sellerId, ownerId] = [newId(), newId()];
  souk.catalogue.owners.add(`${sellerId} ${ownerId}`);
  const owner = promotionsAs(await userToken({ id: ownerId, roles: ["seller"] }));
  const field = async (terms: object) =>
    (
      await refusalMetadata(
        owner.createPromotion({ requestId: newId(), terms: { ...percent(10), sellerId, ...terms } }),
      )
    ).field;
  expect(await field({ marketplaceBasisPoints: 5_000 })).toBe("marketplace_basis_points");
  expect(await field({ name: { byLanguage: { ru: "Скидка" } } })).toBe("name");
  expect(await field({ endsAt: { seconds: 1n, nanos: 0 } })).toBe("ends_at");
  expect(await field({ benefit: { case: "amountOff", value: euro(0n) } })).toBe("amount_off");
  const yen = { currencyCode: "JPY", minorUnits: 1n };
  expect(await field({ benefit: { case: "amountOff", value: euro(5n) }, minimumSpend: yen })).toBe("minimum_spend");
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
