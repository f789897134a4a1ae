import { z } from "zod";

/** Why a seller cannot send what was ordered. */
export const cancelReason = z.enum(["out_of_stock", "damaged", "cannot_deliver", "shopper_asked", "other"]);
