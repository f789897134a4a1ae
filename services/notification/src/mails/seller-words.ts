import type { Locale } from "./content.ts";
import { en } from "./seller-words/en.ts";
import type { SellerWords } from "./seller-words/kinds.ts";
import { ru } from "./seller-words/ru.ts";

export const sellerWords: Readonly<Record<Locale, SellerWords>> = { en, ru };
