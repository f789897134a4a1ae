import { parseMoney } from "@souk/money/parse";
import type { ReturnLineView } from "@/server/routers/returns/return-view";

export interface RefundWish {
  readonly currencyCode: string;
  readonly deductions: { readonly lineId: string; readonly minorUnits: string; readonly reason: string }[];
  readonly deliveryMinor: string;
}

export interface LineDraft {
  readonly amount: string;
  readonly reason: string;
}

/** What is taken off a line, in minor units; null for what is no amount or more than is due. */
export function deductionOf(text: string, due: { currencyCode: string; minorUnits: string }): bigint | null {
  if (text.trim() === "") return 0n;
  try {
    const { minorUnits } = parseMoney(text.trim(), due.currencyCode);
    return minorUnits >= 0n && minorUnits <= BigInt(due.minorUnits) ? minorUnits : null;
  } catch {
    return null;
  }
}

/** The refund that the form asks for; null while something in it is wrong. */
export function wishOf(
  lines: readonly Pick<ReturnLineView, "id" | "due">[],
  drafts: Readonly<Record<string, LineDraft>>,
  delivery: { readonly currencyCode: string; readonly minorUnits: string },
): RefundWish | null {
  const deductions: { lineId: string; minorUnits: string; reason: string }[] = [];
  for (const { id, due } of lines) {
    const draft = drafts[id];
    if (!draft || !due) continue;
    const minorUnits = deductionOf(draft.amount, due);
    if (minorUnits === null) return null;
    if (minorUnits === 0n) continue;
    if (draft.reason.trim() === "") return null;
    deductions.push({ lineId: id, minorUnits: String(minorUnits), reason: draft.reason.trim() });
  }
  return { currencyCode: delivery.currencyCode, deductions, deliveryMinor: delivery.minorUnits };
}
