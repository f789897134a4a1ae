import { PromotionService } from "@souk/contracts/order/v1/promotion_service";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
import { startOrder } from "./harness.ts";

export const euro = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });
export const name = { byLanguage: { en: "Welcome", ru: "Добро пожаловать" } };
export const percent = (percentOff: number) =>
  ({ name, benefit: { case: "percentOffBasisPoints", value: percentOff * 100 } }) as const;

/** The order service with an operator who makes promotions. */
export async function startPromotions() {
  const souk = await startOrder();
  const promotionsAs = (token: string) => souk.network.client(PromotionService, "order", token);
  const operator = promotionsAs(await userToken({ roles: ["operator"] }));
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
  return { souk, operator, promotionsAs, newCode, coupon, useCount, freezing, couponResult };
}
