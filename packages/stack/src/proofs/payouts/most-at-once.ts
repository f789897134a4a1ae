import { timestampMs } from "@bufbuild/protobuf/wkt";
import { type Payout, Payout_State } from "@souk/contracts/payment/v1/payout";

const { PROPOSED, SKIPPED, FAILED } = Payout_State;

/** The most of payouts that was on its way or paid at one time. What a bank sent back may be paid out again. */
export function mostAtOnce(payouts: readonly Payout[]): bigint {
  const moves = payouts.flatMap(({ state, amount, approvedAt, settledAt, returnedAt }) => {
    if (state === PROPOSED || state === SKIPPED || !approvedAt) return [];
    const minor = amount?.minorUnits ?? 0n;
    const backAt = state === FAILED ? (returnedAt ?? settledAt) : undefined;
    const out = { atMs: timestampMs(approvedAt), minor };
    return backAt ? [out, { atMs: timestampMs(backAt), minor: -minor }] : [out];
  });
  // What came back in the same millisecond came back first.
  const inOrder = moves.toSorted((a, b) => a.atMs - b.atMs || Number(a.minor - b.minor));
  let [now, most] = [0n, 0n];
  for (const { minor } of inOrder) {
    now += minor;
    if (now > most) most = now;
  }
  return most;
}
