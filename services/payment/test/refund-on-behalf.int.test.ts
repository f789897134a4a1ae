import { AuditService } from "@souk/contracts/audit/v1/audit_service";
import { Refund_State } from "@souk/contracts/payment/v1/payment";
import { PaymentService } from "@souk/contracts/payment/v1/payment_service";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal, startPayment } from "./harness.ts";

let souk: Awaited<ReturnType<typeof startPayment>>;
beforeAll(async () => {
  souk = await startPayment();
});
afterAll(() => souk.stop());

const operatorId = newId();
const euros = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });
const token = () => userToken({ id: operatorId, roles: ["operator"] });
const operator = async () => souk.network.client(PaymentService, "payment", await token());
const auditOf = async (subjectId: string) =>
  (await souk.network.client(AuditService, "payment", await token()).listAuditEntries({ subjectId })).entries;

async function captured() {
  const request = await souk.request();
  await souk.payment.authorizePayment(request);
  const part = { orderId: request.orderId, sellerOrderId: request.shares[0]?.sellerOrderId ?? "" };
  await souk.payment.capturePayment(part);
  return part;
}

test("a part given back on behalf is booked the other way round, and is one entry in the audit log however often it is sent", async () => {
  const part = await captured();
  const desk = await operator();
  const refund = { ...part, requestId: newId(), amount: euros(700n), reason: "damaged", note: "Handle broken" };
  await Promise.all([desk.refundPayment(refund), desk.refundPayment(refund)]);
  expect(await souk.bookedFor(part.orderId)).toEqual({ platform: -430n, provider: 4_300n, seller: -3_870n });
  expect(await auditOf(part.orderId)).toMatchObject([
    {
      ...{ actor: `user:${operatorId}`, action: "refund.requested", reason: "damaged", note: "Handle broken" },
      before: { sellerOrder: part.sellerOrderId, refunded: "EUR 0" },
      after: { sellerOrder: part.sellerOrderId, refunded: "EUR 700" },
    },
  ]);
  const { parts, refunds } = await desk.inspectPayment({ orderId: part.orderId });
  expect(parts).toMatchObject([{ captured: euros(5_000n), refunded: euros(700n), refundable: euros(4_300n) }]);
  expect(refunds).toMatchObject([{ amount: euros(700n), state: Refund_State.DONE }]);
});

test("a person gives a reason, and what is refused is not written down", async () => {
  const part = await captured();
  const desk = await operator();
  const refund = { ...part, requestId: newId(), amount: euros(1n) };
  expect(await refusal(desk.refundPayment(refund))).toBe("REASON_NEEDED");
  const tooMuch = { ...refund, requestId: newId(), amount: euros(5_001n), reason: "goodwill" };
  expect(await refusal(desk.refundPayment(tooMuch))).toBe("REFUND_TOO_LARGE");
  expect(await auditOf(part.orderId)).toEqual([]);
  expect(await souk.bookedFor(part.orderId)).toMatchObject({ provider: 5_000n });
});

test("a shopper inspects no payment", async () => {
  const { orderId } = await captured();
  const shopper = souk.network.client(PaymentService, "payment", await userToken({ roles: ["shopper"] }));
  await expect(shopper.inspectPayment({ orderId })).rejects.toThrow(/permission_denied/);
});

test("a preview says what a refund will cost its seller, to the cent, after part of it went back", async () => {
  const part = await captured();
  const before = await souk.bookedFor(part.orderId);
  await souk.payment.refundPayment({ ...part, requestId: newId(), amount: euros(333n) });
  const preview = await souk.payment.previewRefund({ ...part, amount: euros(667n) });
  expect(preview).toMatchObject({ refundable: euros(4_667n), marketplaceDiscount: euros(0n) });
  const between = await souk.bookedFor(part.orderId);
  await souk.payment.refundPayment({ ...part, requestId: newId(), amount: euros(667n) });
  const after = await souk.bookedFor(part.orderId);
  expect(before.seller).toBe(-4_500n);
  expect((after.seller ?? 0n) - (between.seller ?? 0n)).toBe(preview.sellerCost?.minorUnits);
  expect((after.platform ?? 0n) - (between.platform ?? 0n)).toBe(preview.commission?.minorUnits);
});
