import type { Answer } from "../../surface/answer.ts";

/** Our own fault, whatever was asked. */
const faults =
  /^(INTERNAL|UNKNOWN|DATA_LOSS|UNIMPLEMENTED|UNAVAILABLE|DEADLINE_EXCEEDED|INTERNAL_SERVER_ERROR|SERVICE_UNAVAILABLE|GATEWAY_TIMEOUT|NO ANSWER|HTTP 5..)$/i;

/** What the protocols themselves want a server to say, before anything of ours is reached. */
const asProtocolsSay = [
  // Bytes that are no message: INTERNAL is gRPC's own convention, and Connect's library follows it.
  /^internal parse binary: /,
  // Connect: "if the server does not support the compression, it must respond with the code unimplemented".
  /^unimplemented unknown compression /,
];

/** What only the inside of the shop knows how to say. */
const inside = [
  /\n\s+at /,
  /node_modules/,
  /\.[cm]?[jt]sx?:\d+/,
  /PostgresError|drizzle|Failed query|violates .*constraint|invalid input syntax|invalid byte sequence/i,
  /\b(select|insert into|update|delete from)\b.+\b(from|values|set|where)\b/i,
  /ECONNREFUSED|ENOENT|undefined is not|Cannot read prop|is not a function/,
];

/** What is wrong with an answer to whatever nonsense; undefined when nothing is. `asked` may be said back. */
export function wrongWith({ status, code, reason, text }: Answer, asked: string): string | undefined {
  if (asProtocolsSay.some((pattern) => pattern.test(`${code} ${text}`))) return undefined;
  if (status >= 500 || faults.test(code)) return `${status} ${code} ${reason}`;
  if (code === "ok") return undefined;
  const said = inside.find((pattern) => pattern.test(text) && !pattern.test(asked));
  return said ? `says ${said}: ${text.slice(0, 200)}` : undefined;
}

/** On a busy machine something may take too long once; a hang does so each time. */
export function isTooSlow({ code }: Answer): boolean {
  return /^(DEADLINE_EXCEEDED|GATEWAY_TIMEOUT)$/i.test(code);
}
