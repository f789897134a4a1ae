import "server-only";
import { z } from "zod";

/** An address as a form sends it; the user service knows what is right in which country. */
export const addressInput = z.object({
  recipient: z.string().trim().min(1).max(120),
  phone: z.string().trim().max(32),
  line1: z.string().trim().min(1).max(200),
  line2: z.string().trim().max(200),
  city: z.string().trim().min(1).max(120),
  region: z.string().trim().max(120),
  postalCode: z.string().trim().max(20),
  countryCode: z.string().regex(/^[A-Z]{2}$/),
});
