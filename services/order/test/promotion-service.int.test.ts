import { newId } from "@souk/ids/id";
import { guestToken, userToken } from "@souk/testing/principals";
import { afterAll, expect, test } from "vitest";
import { euro, name, percent, startPromotions } from "./promotion-harness.ts";
import { refusalMetadata, refusalReason } from "./refusal-reason.ts";

const { souk, operator, promotionsAs, newCode } = await startPromotions();
afterAll(() => souk.stop());

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
