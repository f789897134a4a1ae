import fc from "fast-check";

/** One seller's part of an order. */
export interface Part {
  /** Which of the run's sellers. */
  readonly sellerAt: number;
  readonly total: bigint;
  /** What the marketplace pays of discounts, beside it. */
  readonly marketplace: bigint;
  readonly commission: bigint;
}

export type Step = { readonly isSentTwice: boolean } & (
  | { readonly do: "authorize" }
  | { readonly do: "void" }
  | { readonly do: "capture"; readonly at: number }
  | { readonly do: "refund"; readonly at: number; readonly amount: bigint }
);

/** What is asked of one payment, one thing after the other, whether or not it makes sense. */
export interface Story {
  readonly currencyCode: string;
  readonly isDeclined: boolean;
  readonly parts: readonly Part[];
  readonly steps: readonly Step[];
}

export const sellerCount = 5;
/** Exponents 2, 2, 0 and 3. */
export const currencies = ["EUR", "USD", "JPY", "KWD"] as const;

const amount = fc.oneof(
  { arbitrary: fc.bigInt(1n, 99n), weight: 3 },
  { arbitrary: fc.bigInt(100n, 9_999_999n), weight: 4 },
  { arbitrary: fc.constant(0n), weight: 1 },
);

const part: fc.Arbitrary<Part> = fc
  .record({
    sellerAt: fc.nat(sellerCount - 1),
    total: amount,
    marketplace: fc.oneof({ arbitrary: fc.constant(0n), weight: 2 }, { arbitrary: amount, weight: 1 }),
    /** Of all that the seller is due. */
    commissionThousandths: fc.bigInt(0n, 400n),
  })
  .map(({ sellerAt, total, marketplace, commissionThousandths: share }) => ({
    ...{ sellerAt, total, marketplace, commission: ((total + marketplace) * share) / 1000n },
  }));

function stepOf(parts: readonly Part[]): fc.Arbitrary<Step> {
  const isSentTwice = fc.nat(5).map((roll) => roll === 0);
  const at = fc.nat(parts.length - 1);
  const authorize = fc.record({ do: fc.constant("authorize" as const), isSentTwice });
  const undo = fc.record({ do: fc.constant("void" as const), isSentTwice });
  const refund = fc
    .record({ at, isSentTwice, thousandths: fc.bigInt(1n, 1_100n) })
    .map(({ at, isSentTwice, thousandths }): Step => {
      const share = ((parts[at]?.total ?? 0n) * thousandths) / 1000n;
      return { do: "refund", at, isSentTwice, amount: share > 0n ? share : 1n };
    });
  return fc.oneof(
    { arbitrary: authorize, weight: 1 },
    { arbitrary: fc.record({ do: fc.constant("capture" as const), at, isSentTwice }), weight: 6 },
    { arbitrary: refund, weight: 7 },
    { arbitrary: undo, weight: 1 },
  );
}

const story = fc
  .record({
    currencyCode: fc.constantFrom(...currencies),
    isDeclined: fc.nat(19).map((roll) => roll === 0),
    parts: fc.array(part, { minLength: 1, maxLength: 4 }),
    startsWithPayment: fc.nat(9).map((roll) => roll > 0),
  })
  .chain(({ parts, startsWithPayment, ...rest }) =>
    fc.array(stepOf(parts), { minLength: 1, maxLength: 12 }).map((steps): Story => {
      const first: Step[] = startsWithPayment ? [{ do: "authorize", isSentTwice: false }] : [];
      return { ...rest, parts, steps: [...first, ...steps] };
    }),
  );

/** The same seed tells the same stories. */
export function storiesOf(seed: number, count: number): Story[] {
  return fc.sample(story, { seed, numRuns: count });
}
