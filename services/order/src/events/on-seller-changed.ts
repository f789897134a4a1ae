import type { Handling as ToldHandling } from "@souk/contracts/seller/v1/seller";
import { SellerChangedSchema } from "@souk/contracts/seller/v1/seller_events";
import { type Handling, usualHandling } from "@souk/delivery-days/handling";
import { defineConsumer } from "@souk/events/define-consumer";
import { saveCalendar } from "../db/calendar-store.ts";

/** What a shop promises has to leave it on a day on which it works, and not before it is packed. */
export const onSellerChanged = () =>
  defineConsumer({
    name: "order.on-seller-changed",
    topic: "seller-events",
    type: "seller.changed.v1",
    schema: SellerChangedSchema,
    handle: async (tx, { payload: { seller }, time }) => {
      if (!seller) return;
      const closures = seller.closures.map(({ startsOn, endsOn }) => ({ startsOn, endsOn }));
      const calendar = { closures, handling: toHandling(seller.handling) };
      await saveCalendar(tx, { sellerId: seller.id, calendar, toldAt: time });
    },
  });

/** Events from before there was handling have none. */
const toHandling = (told: ToldHandling | undefined): Handling =>
  told ? { days: told.days, cutOffHour: told.cutOffHour } : usualHandling;
