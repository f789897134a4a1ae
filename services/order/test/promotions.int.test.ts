import { CouponStatus_Result, Discount_FundedBy, Promotion_State } from "@souk/contracts/order/v1/promotion";
import { newId } from "@souk/ids/id";
import { serviceToken, userToken } from "@souk/testing/principals";
import { afterAll, expect, test } from "vitest";
import { euro, name, percent, startPromotions } from "./promotion-harness.ts";
import { refusalMetadata } from "./refusal-reason.ts";

const { souk, operator, promotionsAs, coupon, freezing, couponResult } = await startPromotions();
afterAll(() => souk.stop());

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
