import { create } from "@bufbuild/protobuf";
import { timestampFromMs } from "@bufbuild/protobuf/wkt";
import { Payout_State, PayoutSchema } from "@souk/contracts/payment/v1/payout";
import { expect, test } from "vitest";
import { mostAtOnce } from "./most-at-once.ts";

const { FAILED, PAID, SKIPPED } = Payout_State;
const payout = (
  state: Payout_State,
  minorUnits: bigint,
  approvedMs: number,
  times: { settled?: number; returned?: number } = {},
) =>
  create(PayoutSchema, {
    ...{ state, amount: { currencyCode: "EUR", minorUnits }, approvedAt: timestampFromMs(approvedMs) },
    ...(times.settled && { settledAt: timestampFromMs(times.settled) }),
    ...(times.returned && { returnedAt: timestampFromMs(times.returned) }),
  });

test("what came back before the next was approved is not counted with it, what came back later is", () => {
  const next = payout(PAID, 700n, 50);
  expect(mostAtOnce([payout(FAILED, 700n, 10, { settled: 40 }), next])).toBe(700n);
  expect(mostAtOnce([payout(FAILED, 700n, 10, { settled: 20, returned: 60 }), next])).toBe(1400n);
  expect(mostAtOnce([payout(FAILED, 700n, 10, { settled: 60 }), next])).toBe(1400n);
});

test("what nobody was paid is no matter", () => {
  expect(mostAtOnce([payout(SKIPPED, 900n, 10), payout(PAID, 700n, 10), payout(PAID, 50n, 20)])).toBe(750n);
});
