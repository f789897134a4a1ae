import "server-only";
import { z } from "zod";

/** How each seller's parcel is to come; sellers left out deliver the standard way. */
export const deliveryChoices = z
  .array(z.object({ sellerId: z.uuid(), optionCode: z.string().min(1).max(32) }))
  .max(100);

/** An amount as a view has it. */
export const moneyInput = z.object({
  currencyCode: z.string().length(3),
  minorUnits: z.string().regex(/^\d{1,18}$/),
});
