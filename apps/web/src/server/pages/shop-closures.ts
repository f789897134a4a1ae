import "server-only";
import { pickText } from "@souk/bff/views";
import type { Closure } from "@souk/contracts/seller/v1/seller";
import { deliveryDaysText } from "@/features/cart/delivery-days";
import type { Locale } from "@/i18n/locales";

/** Days on which a shop sends nothing, in words: written here, so that server and browser say the same. */
export interface ClosureView {
  /** "24–26 November" */
  readonly days: string;
  /** The first day on which it packs again: "27 November". */
  readonly reopens: string;
  readonly note: string;
}

const dayMs = 24 * 60 * 60_000;
const soonDays = 21;

/** What of a shop's closures concerns who orders now; those that follow each other are told one by one. */
export function closureViews(closures: readonly Closure[], locale: Locale, now: Date): ClosureView[] {
  const today = now.toISOString().slice(0, 10);
  const soon = new Date(now.getTime() + soonDays * dayMs).toISOString().slice(0, 10);
  return closures
    .filter(({ startsOn, endsOn }) => startsOn <= soon && today <= endsOn)
    .map(({ startsOn, endsOn, note }) => {
      const reopens = dayAfter(endsOn);
      return {
        days: deliveryDaysText(locale, { from: startsOn, until: endsOn }),
        reopens: deliveryDaysText(locale, { from: reopens, until: reopens }),
        note: pickText(note, locale),
      };
    });
}

/** The courier does not come on Sundays. */
function dayAfter(date: string): string {
  const day = new Date(Date.parse(`${date}T00:00:00Z`) + dayMs);
  if (day.getUTCDay() === 0) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
