import { type Timestamp, timestampDate } from "@bufbuild/protobuf/wkt";
import { DomainError } from "@souk/errors/domain-error";

const latestMs = Date.UTC(10_000, 0);

/**
 * The moment that a request names; undefined when it names none.
 * @throws DomainError invalid TIME_INVALID for one that no clock has shown: before 1970 or after the year 9999
 */
export function instantOf(at: Timestamp | undefined): Date | undefined {
  if (!at) return undefined;
  const date = timestampDate(at);
  if (date.getTime() >= 0 && date.getTime() < latestMs) return date;
  throw new DomainError("invalid", "TIME_INVALID", "A time is from 1970 to 9999.");
}
