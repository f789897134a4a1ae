import { DomainError } from "@souk/errors/domain-error";
import { parseMoney } from "@souk/money/parse";
import { z } from "zod";

const amount = z.string().trim().max(20);

/** Terms as an operator types them. */
export const termsInput = z.object({
  percent: z.string().trim().max(8),
  currencyCode: z.string().regex(/^[A-Z]{3}$/),
  fixed: amount,
  floor: amount,
  cap: amount,
});

export type TypedTerms = z.infer<typeof termsInput>;

/** @throws DomainError invalid COMMISSION_TYPED_WRONG, metadata: field */
export function readTerms({ percent, currencyCode, ...amounts }: TypedTerms) {
  const read = (field: keyof typeof amounts) => {
    const text = amounts[field];
    if (text === "") return undefined;
    try {
      return parseMoney(text, currencyCode);
    } catch {
      throw wrong(field);
    }
  };
  const [fixed, floor, cap] = [read("fixed"), read("floor"), read("cap")];
  return {
    percentBasisPoints: readPercent(percent),
    ...(fixed && { fixed }),
    ...(floor && { floor }),
    ...(cap && { cap }),
  };
}

/** "12,5" is 1250 hundredths of a percent. */
function readPercent(text: string): number {
  const [, whole, decimals = ""] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text) ?? [];
  const basisPoints = whole === undefined ? Number.NaN : Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
  if (!(basisPoints <= 10_000)) throw wrong("percent");
  return basisPoints;
}

function wrong(field: string): DomainError {
  return new DomainError("invalid", "COMMISSION_TYPED_WRONG", "This cannot be read as a figure.", { field });
}
