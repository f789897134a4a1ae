/** What came back, whichever way it was asked. */
export interface Answer {
  readonly status: number;
  /** "ok", else as gRPC or tRPC names it: "not_found", "NOT_FOUND". */
  readonly code: string;
  /** "ORDER_NOT_FOUND"; empty when there is none. */
  readonly reason: string;
  readonly text: string;
  readonly ms: number;
}

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const times = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

/** The answer without what is different each time, so that two can be compared. */
export function essence({ status, code, reason, text }: Answer): string {
  return `${status} ${code} ${reason} ${text.replace(ids, "<id>").replace(times, "<time>")}`;
}

export function brief({ code, reason, text }: Answer): string {
  return [code, reason, code === "ok" ? text.slice(0, 120) : ""].filter((part) => part !== "").join(" ");
}
