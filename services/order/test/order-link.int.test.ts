import { OrderService } from "@souk/contracts/order/v1/order_service";
import { newId } from "@souk/ids/id";
import { serviceToken, userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startOrder } from "./harness.ts";
import { refusalReason } from "./refusal-reason.ts";

let souk: Awaited<ReturnType<typeof startOrder>>;
beforeAll(async () => {
  souk = await startOrder();
});
afterAll(() => souk.stop());

const anybody = () => souk.network.client(OrderService, "order");
const notification = async () => souk.network.client(OrderService, "order", await serviceToken("notification"));
const day = 24 * 60 * 60_000;

test("a link shows its order to anybody, without contact, street and payment", async () => {
  const { id: orderId, number } = await souk.placed();
  const { token } = await (await notification()).createOrderLink({ orderId });
  const { order } = await anybody().getOrderByLink({ token });
  expect(order).toMatchObject({ id: orderId, number, isLimited: true, shopperId: "", paymentId: "" });
  expect(order?.address).toMatchObject({ city: "Porto", line1: "", postalCode: "", recipient: "" });
  const shown = JSON.stringify(order, (_key, value) => (typeof value === "bigint" ? String(value) : value));
  expect(shown).not.toMatch(/anna@example|Almada|4050/);
});

test("every bit of a token matters, and none opens another order", async () => {
  const { id: orderId } = await souk.placed();
  const { token } = await (await notification()).createOrderLink({ orderId });
  const bytes = Buffer.from(token, "base64url");
  for (let i = 0; i < bytes.length; i += 3) {
    const altered = Buffer.from(bytes);
    altered[i] = (altered[i] ?? 0) ^ 1;
    const call = anybody().getOrderByLink({ token: altered.toString("base64url") });
    expect(await refusalReason(call)).toBe("ORDER_LINK_INVALID");
  }
  for (const token of ["x", orderId, bytes.subarray(0, 10).toString("base64url")]) {
    expect(await refusalReason(anybody().getOrderByLink({ token }))).toBe("ORDER_LINK_INVALID");
  }
});

test("a link ends, and nobody but a service makes one, nor one for a quote that nobody placed", async () => {
  const { id: orderId } = await souk.placed();
  const { token, expiresAt } = await (await notification()).createOrderLink({ orderId });
  expect(Number(expiresAt?.seconds) * 1000).toBeGreaterThan(souk.clock.now().getTime() + 30 * day);
  const shopper = souk.network.client(OrderService, "order", await userToken({ id: newId() }));
  await expect(shopper.createOrderLink({ orderId })).rejects.toThrow(/permission_denied/);
  const quoted = souk.freezing([{ offerId: souk.catalogue.offer(2_400n), quantity: 1 }], 2_790n);
  await souk.orders.freezeQuote(quoted);
  expect(await refusalReason((await notification()).createOrderLink(quoted))).toBe("ORDER_NOT_FOUND");
  souk.clock.advance(91 * day);
  expect(await refusalReason(anybody().getOrderByLink({ token }))).toBe("ORDER_LINK_INVALID");
});

test("who asks for a link is told the same whether there is such an order or not; only its own address gets a mail", async () => {
  const { id, number } = await souk.placed();
  const asked = async (orderNumber: string, email: string) => {
    const answer = await anybody().requestOrderLink({ orderNumber, email });
    return { answer, mails: (await souk.eventsOf(id)).filter((type) => type === "order.link_requested.v1").length };
  };
  const wrong = [await asked(number, "eve@example.com"), await asked("S-0000-0000", "anna@example.com")];
  const right = await asked(` ${number.toLowerCase().replaceAll("-", " ")}`, " Anna@Example.com".trim());
  expect(wrong.map(({ mails }) => mails)).toEqual([0, 0]);
  expect(right.mails).toBe(1);
  expect(right.answer).toEqual(wrong[0]?.answer);
  const again = await Promise.all([asked(number, "anna@example.com"), asked(number, "anna@example.com")]);
  expect(again.map(({ mails }) => mails)).toEqual([1, 1]);
  souk.clock.advance(11 * 60_000);
  expect((await asked(number, "anna@example.com")).mails).toBe(2);
});
