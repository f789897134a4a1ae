import "server-only";
import { z } from "zod";

/** The secret of a mail's link. */
export const linkInput = z.object({ token: z.string().min(1).max(200) });

export const passwordInput = z.string().min(1).max(200);
