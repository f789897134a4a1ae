import type { CommissionLevel, LineCommission } from "../domain/commission.ts";

/** A line's commission as its row keeps it; amounts as decimal digits. */
export interface FrozenCommission {
  readonly ruleId: string | null;
  readonly level: CommissionLevel;
  readonly categoryId: string | null;
  readonly percentBasisPoints: number;
  readonly fixedMinor: string;
  readonly floorMinor: string | null;
  readonly capMinor: string | null;
  readonly currencyCode: string | null;
  readonly baseMinor: string;
  readonly amountMinor: string;
  readonly categoryPath: readonly string[];
}

const digits = (value: bigint | null) => (value === null ? null : String(value));
const amount = (value: string | null) => (value === null ? null : BigInt(value));

export function toFrozen({ terms, baseMinor, amountMinor, ...applied }: LineCommission): FrozenCommission {
  return {
    ...applied,
    percentBasisPoints: Number(terms.percentBasisPoints),
    fixedMinor: String(terms.fixedMinor),
    floorMinor: digits(terms.floorMinor),
    capMinor: digits(terms.capMinor),
    currencyCode: terms.currencyCode,
    baseMinor: String(baseMinor),
    amountMinor: String(amountMinor),
  };
}

export function fromFrozen(frozen: FrozenCommission): LineCommission {
  const { ruleId, level, categoryId, categoryPath, currencyCode } = frozen;
  return {
    ...{ ruleId, level, categoryId, categoryPath },
    terms: {
      percentBasisPoints: BigInt(frozen.percentBasisPoints),
      fixedMinor: BigInt(frozen.fixedMinor),
      floorMinor: amount(frozen.floorMinor),
      capMinor: amount(frozen.capMinor),
      currencyCode,
    },
    baseMinor: BigInt(frozen.baseMinor),
    amountMinor: BigInt(frozen.amountMinor),
  };
}
