import "server-only";
import { ReturnCondition } from "@souk/contracts/order/v1/return";
import { z } from "zod";

/** Of every change of a return. */
export const changeInput = z.object({
  requestId: z.uuid(),
  returnId: z.uuid(),
  version: z.int32().min(0),
});

const minorUnits = z.string().regex(/^\d{1,15}$/);

export const receivedLines = z
  .array(
    z.object({
      lineId: z.uuid(),
      quantity: z.int().min(0).max(10_000),
      condition: z.enum(["resellable", "damaged"]),
    }),
  )
  .min(1)
  .max(100);

export const refundWish = z.object({
  currencyCode: z.string().length(3),
  deductions: z.array(z.object({ lineId: z.uuid(), minorUnits, reason: z.string().trim().max(500) })).max(100),
  deliveryMinor: minorUnits,
});

export const toReceived = (lines: z.infer<typeof receivedLines>) =>
  lines.map(({ condition, ...line }) => ({
    ...line,
    condition: condition === "resellable" ? ReturnCondition.RESELLABLE : ReturnCondition.DAMAGED,
  }));

export function toWish({ currencyCode, deductions, deliveryMinor }: z.infer<typeof refundWish>) {
  const amount = (minor: string) => ({ currencyCode, minorUnits: BigInt(minor) });
  return {
    deductions: deductions.map(({ lineId, reason, ...line }) => ({ lineId, reason, amount: amount(line.minorUnits) })),
    delivery: amount(deliveryMinor),
  };
}
