import type { Db } from "@souk/database/database";
import { type ShopCalendar, usualCalendar } from "@souk/delivery-days/delivery-days";
import type { Logger } from "@souk/telemetry/logger";
import { unusualCalendars } from "./db/calendar-store.ts";

/** The closures and the handling of all shops, kept in this process: a quote asks nobody. */
export interface CalendarBook {
  find(): Promise<(sellerId: string) => ShopCalendar>;
  stop(): void;
}

interface Options {
  readonly db: Db;
  readonly log: Logger;
  /** How old what is known may be. */
  readonly everyMs: number;
}

export function createCalendarBook({ db, log, everyMs }: Options): CalendarBook {
  let reading: Promise<ReadonlyMap<string, ShopCalendar>> | undefined;

  const read = () => unusualCalendars(db);

  function current() {
    if (reading) return reading;
    const fresh = read();
    reading = fresh;
    fresh.catch(() => {
      if (reading === fresh) reading = undefined;
    });
    return fresh;
  }

  async function look(): Promise<void> {
    // Nobody asks: nothing to keep fresh.
    if (reading) reading = Promise.resolve(await read());
  }

  const timer = setInterval(() => {
    look().catch((error: unknown) => log.warn({ err: error }, "the calendars of shops were not looked at"));
  }, everyMs);
  timer.unref();

  return {
    find: async () => {
      const calendars = await current();
      return (sellerId) => calendars.get(sellerId) ?? usualCalendar;
    },
    stop: () => clearInterval(timer),
  };
}
