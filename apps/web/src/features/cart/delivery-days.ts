/** Local dates: "2026-11-24". */
export interface DeliveryDays {
  readonly from: string;
  readonly until: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** "24–26 November" in the reader's language, never broken over two lines. */
export function deliveryDaysText(locale: string, { from, until }: DeliveryDays): string {
  const format = formatFor(locale);
  const [first, last] = [new Date(`${from}T12:00:00Z`), new Date(`${until}T12:00:00Z`)];
  return unbroken(from === until ? format.format(first) : format.formatRange(first, last));
}

function formatFor(locale: string): Intl.DateTimeFormat {
  const known = formats.get(locale);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" });
  formats.set(locale, format);
  return format;
}

/** Spaces that do not break, and a joiner after the dash. */
function unbroken(text: string): string {
  return text.replaceAll(" ", "\u00a0").replaceAll("\u2009", "\u202f").replaceAll("–", "–\u2060");
}
