import type { Locale } from "./content.ts";

const formats: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  en: formatOf("en-GB"),
  ru: formatOf("ru"),
};

/** "21 November 2026 at 07:30 UTC": a mail does not know where it is read. */
export function formatTime(at: Date, locale: Locale): string {
  return formats[locale].format(at);
}

function formatOf(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "UTC",
    timeZoneName: "short",
  });
}
