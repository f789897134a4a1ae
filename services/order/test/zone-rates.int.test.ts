import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startOrder } from "./harness.ts";

let souk: Awaited<ReturnType<typeof startOrder>>;
beforeAll(async () => {
  souk = await startOrder();
});
beforeEach(() => {
  souk.catalogue.zones.clear();
  souk.catalogue.couriers.isAway = false;
  souk.catalogue.zones.set("41", { standard: 250n, express: 650n, freeFrom: 3_000n, currencyCode: "EUR" });
});
afterAll(() => souk.stop());

/** Two sellers, 24.00 and 31.00. */
function lines() {
  const { catalogue } = souk;
  return [2_400n, 3_100n].map((price) => ({ offerId: catalogue.offer(price), quantity: 1 }));
}
let code = 0;
/** Nobody asked for it before. */
const someCode = (prefix: string) => `${prefix}${String(++code).padStart(2, "0")}-001`;

const totalsOf = async (asked: { lines: ReturnType<typeof lines>; postalCode: string; countryCode?: string }) => {
  const { quote } = await souk.orders.quoteOrder({ countryCode: "PT", ...asked });
  if (!quote?.totals) throw new Error("no quote");
  return quote;
};

test("where couriers charge by zone that is what delivery costs, and the quote that is frozen adds up to it", async () => {
  const asked = { lines: lines(), postalCode: someCode("41") };
  const quote = await totalsOf(asked);
  const options = quote.sellers.map(({ deliveryOptions }) => deliveryOptions.map(({ price }) => price?.minorUnits));
  expect(options.toSorted()).toEqual([
    [0n, 650n],
    [250n, 650n],
  ]);
  expect(quote.totals).toMatchObject({ delivery: { minorUnits: 250n }, total: { minorUnits: 5_750n } });
  const request = souk.freezing(asked.lines, 5_750n);
  const address = { ...request.address, postalCode: asked.postalCode };
  const frozen = await souk.orders.freezeQuote({ ...request, address });
  expect(frozen.quote?.totals).toMatchObject({ delivery: { minorUnits: 250n }, total: { minorUnits: 5_750n } });
  const parts = frozen.shares.map(({ total }) => total?.minorUnits ?? 0n);
  expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(5_750n);
  souk.catalogue.zones.set("41", { standard: 990n, express: 990n, freeFrom: 0n, currencyCode: "EUR" });
  const { order } = await souk.orders.placeOrder({ orderId: request.orderId, paymentId: newId() });
  expect(order?.totals?.delivery?.minorUnits).toBe(250n);
});

test("outside of every zone, without a postal code and in another currency the shop's own fees hold", async () => {
  const own = { delivery: { minorUnits: 780n }, total: { minorUnits: 6_280n } };
  expect((await totalsOf({ lines: lines(), postalCode: someCode("99") })).totals).toMatchObject(own);
  expect((await totalsOf({ lines: lines(), postalCode: "" })).totals).toMatchObject(own);
  souk.catalogue.zones.set("41", { standard: 250n, express: 650n, freeFrom: 0n, currencyCode: "USD" });
  expect((await totalsOf({ lines: lines(), postalCode: someCode("41") })).totals).toMatchObject(own);
});

test("where couriers do not say from what delivery is free, the shop does", async () => {
  souk.catalogue.zones.set("42", { standard: 250n, express: 650n, currencyCode: "EUR" });
  const offer = souk.catalogue.offer(90_000n);
  const { totals } = await totalsOf({ lines: [{ offerId: offer, quantity: 1 }], postalCode: someCode("42") });
  expect(totals?.delivery?.minorUnits).toBe(0n);
});

test("couriers that do not answer hold no quote up: what they said last holds, else the shop's own fees", async () => {
  const known = someCode("41");
  await totalsOf({ lines: lines(), postalCode: known });
  souk.clock.advance(31_000);
  souk.catalogue.couriers.isAway = true;
  const startedAt = performance.now();
  expect((await totalsOf({ lines: lines(), postalCode: known })).totals?.delivery?.minorUnits).toBe(250n);
  expect((await totalsOf({ lines: lines(), postalCode: someCode("41") })).totals?.delivery?.minorUnits).toBe(780n);
  expect(performance.now() - startedAt).toBeLessThan(3_000);
  souk.catalogue.couriers.isAway = false;
  souk.clock.advance(3_000);
  expect((await totalsOf({ lines: lines(), postalCode: someCode("41") })).totals?.delivery?.minorUnits).toBe(250n);
});

test("the couriers are asked once for an address, not for every price that is worked out", async () => {
  const postalCode = someCode("41");
  const before = souk.catalogue.couriers.asked;
  for (let quote = 0; quote < 5; quote++) await totalsOf({ lines: lines(), postalCode });
  expect(souk.catalogue.couriers.asked - before).toBe(1);
});
