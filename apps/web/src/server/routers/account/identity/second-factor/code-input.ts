import "server-only";
import { z } from "zod";

/** As it was typed. */
export const codeInput = z.object({ code: z.string().min(1).max(64) });
