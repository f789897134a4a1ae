import "server-only";
import { z } from "zod";
import { changeInput } from "../returns/change-input.ts";

/** Of every step that an operator takes in a shop's place. */
export const deskChangeInput = changeInput.extend({
  sellerId: z.uuid(),
  /** Why, for the audit log and for both sides. */
  note: z.string().trim().min(1).max(1_000),
});
