import type { Bilingual } from "../types.ts";

const countries = {
  portugal: { en: "Portugal", ru: "Португалия" },
  spain: { en: "Spain", ru: "Испания" },
  italy: { en: "Italy", ru: "Италия" },
  slovenia: { en: "Slovenia", ru: "Словения" },
  germany: { en: "Germany", ru: "Германия" },
  japan: { en: "Japan", ru: "Япония" },
  france: { en: "France", ru: "Франция" },
  sweden: { en: "Sweden", ru: "Швеция" },
  czechia: { en: "Czechia", ru: "Чехия" },
  switzerland: { en: "Switzerland", ru: "Швейцария" },
} as const satisfies Record<string, Bilingual>;

export const madeIn = (country: keyof typeof countries): Bilingual => countries[country];
