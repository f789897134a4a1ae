import "server-only";
import { isDomainError } from "@souk/errors/domain-error";

/** Null for what an upstream does not know, so that its absence can be kept like a page. Other failures are thrown. */
export async function unlessMissing<Value>(reading: Promise<Value>): Promise<Value | null> {
  try {
    return await reading;
  } catch (error) {
    // A slug or page token of a shape that no page has is as absent as an unknown one.
    if (isDomainError(error) && (error.kind === "not_found" || error.kind === "invalid")) return null;
    throw error;
  }
}
