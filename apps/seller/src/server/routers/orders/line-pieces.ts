import { z } from "zod";

/** Pieces of lines of an order. */
export const linePieces = z
  .array(z.object({ lineId: z.uuid(), quantity: z.int().min(1).max(99) }))
  .min(1)
  .max(100);
