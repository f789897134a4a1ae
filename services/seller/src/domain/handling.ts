import { type Handling, handlingLimits } from "@souk/delivery-days/handling";
import { DomainError } from "@souk/errors/domain-error";

const names = { days: "handling.days", cutOffHour: "handling.cut_off_hour" } as const;

/** @throws DomainError HANDLING_INVALID naming the field and what would be right */
export function requireHandling(handling: Handling): void {
  for (const field of ["days", "cutOffHour"] as const) {
    const [least, most] = handlingLimits[field];
    if (handling[field] >= least && handling[field] <= most) continue;
    throw new DomainError("invalid", "HANDLING_INVALID", `${names[field]}: expected ${least} to ${most}.`, {
      ...{ field: names[field], least: String(least), most: String(most) },
    });
  }
}
