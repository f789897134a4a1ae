/** Reasons of calls that may have taken effect although they failed. */
const uncertainReasons = new Set(["UNREACHABLE", "UPSTREAM_UNAVAILABLE", "UPSTREAM_TIMEOUT", "INTERNAL"]);

/** Whether a change may be done all the same: it is tried again with the same request id, never with a new one. */
export function isUncertain({ reason }: { readonly reason: string }): boolean {
  return uncertainReasons.has(reason);
}
