import { expect, test } from "vitest";
import { captureBooking, partOfRefund, refundBooking } from "./bookings.ts";
import { isInDoubt, moveTo, paymentStates } from "./payment-state.ts";
import { checkShares, type Share } from "./share.ts";

const calm = { voidRequestedAt: null, voidedAt: null, openOperations: 0 };
const at = new Date(0);

test("a payment never leaves declined or voided, and captured money is never undecided again", () => {
  for (const from of ["declined", "voided", "captured"] as const) {
    for (const to of paymentStates) expect(() => moveTo({ state: from }, to)).toThrow(`cannot become ${to}`);
  }
});

test("nothing is captured that was not authorized", () => {
  expect(() => moveTo({ state: "pending" }, "captured")).toThrow();
  expect(() => moveTo({ state: "action_required" }, "captured")).toThrow();
  expect(moveTo({ state: "authorized" }, "captured")).toEqual({ state: "captured" });
});

test("in doubt is what has no outcome, is to be voided, or has money moves under way", () => {
  expect(isInDoubt({ ...calm, state: "pending" })).toBe(true);
  expect(isInDoubt({ ...calm, state: "authorized" })).toBe(false);
  expect(isInDoubt({ ...calm, state: "authorized", voidRequestedAt: at })).toBe(true);
  expect(isInDoubt({ ...calm, state: "voided", voidRequestedAt: at, voidedAt: at })).toBe(false);
  expect(isInDoubt({ ...calm, state: "captured", openOperations: 1 })).toBe(true);
});

test("a refund books the capture the other way round, and what is zero is not booked", () => {
  const parties = { provider: "sandbox", sellerId: "s" };
  const part = { total: 100n, marketplace: 0n, commission: 0n };
  expect(captureBooking(parties, part)).toEqual([
    { account: "provider:sandbox", amount: 100n },
    { account: "seller:s", amount: -100n },
  ]);
  expect(refundBooking(parties, part)).toEqual([
    { account: "provider:sandbox", amount: -100n },
    { account: "seller:s", amount: 100n },
  ]);
});

test("what the marketplace pays of a discount is the seller's beside what the shopper pays", () => {
  const part = { total: 900n, marketplace: 100n, commission: 120n };
  expect(captureBooking({ provider: "sandbox", sellerId: "s" }, part)).toEqual([
    { account: "provider:sandbox", amount: 900n },
    { account: "platform:promotions", amount: 100n },
    { account: "seller:s", amount: -880n },
    { account: "platform:commission", amount: -120n },
  ]);
  const half = { total: 900n, marketplaceDiscount: 100n, commission: 120n };
  const none = { refunded: 0n, marketplaceRefunded: 0n, commissionRefunded: 0n };
  expect(partOfRefund({ ...half, ...none }, 450n)).toEqual({ total: 450n, marketplace: 50n, commission: 60n });
});

test("cent by cent the marketplace gives back its commission exactly, never more than a refund's own amount", () => {
  const discount = { marketplaceDiscount: 0n, marketplaceRefunded: 0n };
  let share = { total: 10n, commission: 3n, refunded: 0n, commissionRefunded: 0n, ...discount };
  const parts: bigint[] = [];
  for (let cent = 0; cent < 10; cent++) {
    const { commission: part } = partOfRefund(share, 1n);
    parts.push(part);
    share = { ...share, refunded: share.refunded + 1n, commissionRefunded: share.commissionRefunded + part };
  }
  expect(parts.reduce((a, b) => a + b)).toBe(3n);
  expect(parts.every((part) => part === 0n || part === 1n)).toBe(true);
});

test("shares in another currency than the amount are refused", () => {
  const id = "018f3c5e-7b7a-7c3e-8a55-6f1d2f0b7c11";
  const usd = { currencyCode: "USD", minorUnits: 100n };
  const [commission, marketplaceDiscount] = [10n, 0n].map((minorUnits) => ({ ...usd, minorUnits }));
  if (!commission || !marketplaceDiscount) throw new Error("two amounts");
  const share: Share = { sellerOrderId: id, sellerId: id, total: usd, commission, marketplaceDiscount };
  expect(() => checkShares({ currencyCode: "EUR", minorUnits: 100n }, [share])).toThrow(/currencies/);
  expect(() => checkShares(usd, [share])).not.toThrow();
});
