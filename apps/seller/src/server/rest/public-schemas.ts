import { z } from "zod";

/** Amounts are whole numbers of the currency's smallest unit, as texts: JSON has none above 2^53. */
export const money = z.object({
  currency: z.string().length(3),
  minor_units: z.string().regex(/^-?\d{1,19}$/),
});

export const nothing = z.object({}).strict();

const limit = z.coerce.number().int().min(1).max(100).default(50);
export const page = { limit, cursor: z.string().max(500).default("") };

/** A page of a list: `next_cursor` is null on the last one. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next_cursor: z.string().nullable() });

export function publicMoney(amount: { currencyCode: string; minorUnits: bigint } | undefined) {
  return { currency: amount?.currencyCode ?? "XXX", minor_units: String(amount?.minorUnits ?? 0n) };
}
