import "server-only";
import { z } from "zod";

/** In both languages; Russian may be left out. */
export const namesInput = z.object({
  en: z.string().trim().min(1).max(200),
  ru: z.string().trim().max(200),
});

export const slugInput = z.string().trim().min(1).max(200);

export const toNames = ({ en, ru }: z.infer<typeof namesInput>) => ({ byLanguage: ru ? { en, ru } : { en } });
