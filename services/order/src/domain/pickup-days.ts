import { nextWorkingDay } from "@souk/delivery-days/delivery-days";

const offered = 5;

/** Local dates on which a courier can come for a return: the next working days. */
export function pickupDays({ date }: { readonly date: string }): string[] {
  const days: string[] = [];
  for (let last = date; days.length < offered; days.push(last)) last = nextWorkingDay(last, 1);
  return days;
}
