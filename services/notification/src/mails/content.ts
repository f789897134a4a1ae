/** The shop's languages. */
export const locales = ["en", "ru"] as const;
export type Locale = (typeof locales)[number];

/** English unless it is one of ours. */
export function localeOf(text: string): Locale {
  return locales.find((locale) => locale === text) ?? "en";
}

export type Block =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "button"; readonly label: string; readonly url: string }
  | { readonly kind: "item"; readonly title: string; readonly url: string; readonly text: string }
  | { readonly kind: "rows"; readonly rows: readonly (readonly [label: string, value: string])[] };

/** What a mail says, without how it looks: plain text that the renderers escape. */
export interface MailContent {
  readonly locale: Locale;
  readonly subject: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Why somebody gets it. */
  readonly reason: string;
  /** Of mails that nobody has to get: where they end. */
  readonly ending?: { readonly label: string; readonly url: string };
}

export const text = (words: string): Block => ({ kind: "text", text: words });
export const note = (words: string): Block => ({ kind: "note", text: words });
export const button = (label: string, url: string): Block => ({ kind: "button", label, url });
