import { partOf } from "./part-of.ts";

/** What the marketplace keeps of an item; amounts are for one piece. */
export interface CommissionTerms {
  readonly percentBasisPoints: bigint;
  readonly fixedMinor: bigint;
  readonly floorMinor: bigint | null;
  readonly capMinor: bigint | null;
  /** Of its amounts; null when it has none, and then it is for every currency. */
  readonly currencyCode: string | null;
}

/** The most specific first. */
export const commissionLevels = ["product", "seller_category", "seller", "category", "everything", "standard"] as const;
export type CommissionLevel = (typeof commissionLevels)[number];

/** The terms that count for an item, and why these. */
export interface AppliedTerms {
  /** Null at the standard rate. */
  readonly ruleId: string | null;
  readonly level: CommissionLevel;
  /** The category that the rule is for. */
  readonly categoryId: string | null;
  readonly terms: CommissionTerms;
}

/** What is kept of a line, and all that it comes from: frozen with the sale. */
export interface LineCommission extends AppliedTerms {
  /** What the seller gets for the line: its price less what the seller itself takes off. */
  readonly baseMinor: bigint;
  readonly amountMinor: bigint;
  /** Of the product when it was sold, from the top. */
  readonly categoryPath: readonly string[];
}

/** The marketplace's part of a line: never below zero, and never more than what the seller gets for it. */
export function commissionOf(terms: CommissionTerms, { baseMinor, quantity }: { baseMinor: bigint; quantity: number }) {
  const pieces = BigInt(quantity);
  const { percentBasisPoints, fixedMinor, floorMinor, capMinor } = terms;
  const share = partOf(baseMinor, percentBasisPoints) + fixedMinor * pieces;
  const raised = floorMinor === null ? share : larger(share, floorMinor * pieces);
  const limited = capMinor === null ? raised : smaller(raised, capMinor * pieces);
  return smaller(limited, baseMinor);
}

const larger = (one: bigint, other: bigint) => (one > other ? one : other);
const smaller = (one: bigint, other: bigint) => (one < other ? one : other);

export function percentOnly(percentBasisPoints: bigint): CommissionTerms {
  return { percentBasisPoints, fixedMinor: 0n, floorMinor: null, capMinor: null, currencyCode: null };
}
