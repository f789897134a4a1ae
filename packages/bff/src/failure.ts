/** Why a tRPC call failed, as its error carries it. */
export interface Failure {
  readonly reason: string;
  readonly metadata: Record<string, string>;
}

const unreachable: Failure = { reason: "UNREACHABLE", metadata: {} };

/** The reason of a failed tRPC call; one that never got an answer is UNREACHABLE. */
export function failureOf(error: unknown): Failure {
  const data = propertyOf(error, "data");
  const reason = propertyOf(data, "reason");
  if (typeof reason !== "string") return unreachable;
  const entries = Object.entries(propertyOf(data, "metadata") ?? {});
  return { reason, metadata: Object.fromEntries(entries.map(([name, value]) => [name, String(value)])) };
}

/** How long to wait, in whole minutes. */
export function minutesToWait({ metadata: { retry_after_seconds: seconds = "60" } }: Failure): number {
  return Math.max(1, Math.ceil(Number(seconds) / 60));
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : null;
}
