export const languages = ["en", "ru"] as const;
export type Language = (typeof languages)[number];

/** A text by language; "en" is there whenever any is. */
export type LocalText = Readonly<Record<string, string>>;

/** In the language, or else in English. */
export function inLanguage(text: LocalText | undefined, language: Language): string {
  return text?.[language] || text?.en || "";
}
