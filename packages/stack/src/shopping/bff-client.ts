import { DomainError, type ErrorKind } from "@souk/errors/domain-error";
import { z } from "zod";
import type { HttpAnswer, HttpClient } from "./http-client.ts";

const kindOf: Readonly<Record<string, ErrorKind>> = {
  BAD_REQUEST: "invalid",
  UNAUTHORIZED: "unauthenticated",
  FORBIDDEN: "permission_denied",
  NOT_FOUND: "not_found",
  CONFLICT: "conflict",
  PRECONDITION_FAILED: "failed_precondition",
  TOO_MANY_REQUESTS: "exhausted",
  SERVICE_UNAVAILABLE: "unavailable",
  GATEWAY_TIMEOUT: "deadline_exceeded",
};

const Failure = z.object({
  error: z.object({
    message: z.string(),
    data: z.object({
      code: z.string(),
      reason: z.string().default("INTERNAL"),
      metadata: z.record(z.string(), z.string()).default({}),
    }),
  }),
});
const Success = z.object({ result: z.object({ data: z.unknown().optional() }) });
const Batch = z.array(z.union([Success, Failure])).length(1);

/** The address of queries that travel together in tRPC's batch protocol, as a browser sends them. */
export function queriesUrl(webUrl: string, calls: Readonly<Record<string, unknown>>): string {
  const input = JSON.stringify({ ...Object.values(calls) });
  return `${webUrl}/api/trpc/${Object.keys(calls).join(",")}?batch=1&input=${encodeURIComponent(input)}`;
}

/** What a procedure answered. Its refusals, and anything that is no answer of tRPC's, are thrown as DomainError. */
function dataOf({ status, body }: HttpAnswer): unknown {
  const batch = Batch.safeParse(jsonOf(body));
  if (!batch.success) throw new DomainError("unavailable", "NO_ANSWER", `The storefront answered ${status}.`);
  const [answer] = batch.data;
  if (answer && "result" in answer) return answer.result.data;
  if (!answer) throw new Error("an answer of one part has none");
  const { message, data } = answer.error;
  const kind = kindOf[data.code];
  if (!kind) throw new Error(`the storefront failed: ${message}`);
  throw new DomainError(kind, data.reason, message, data.metadata);
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

/** One browser at the storefront: its calls share a cookie jar. */
export interface BffClient {
  query(path: string, input?: unknown): Promise<unknown>;
  mutate(path: string, input: unknown): Promise<unknown>;
  /** A page or any other address, as it comes; the form is posted. */
  open(path: string, form?: Readonly<Record<string, string>>): Promise<HttpAnswer>;
}

export function createBffClient(http: HttpClient, webUrl: string): BffClient {
  const jar = new Map<string, string>();
  const headers = () => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    return { "x-souk-locale": "en", ...(cookie && { cookie }) };
  };

  function keepCookies(answer: HttpAnswer): HttpAnswer {
    for (const line of answer.headers["set-cookie"] ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) jar.set(name, value);
    }
    return answer;
  }
  const read = (answer: HttpAnswer) => dataOf(keepCookies(answer));

  return {
    open: async (path, form) =>
      keepCookies(
        await http.send({
          method: form ? "POST" : "GET",
          url: `${webUrl}${path}`,
          headers: headers(),
          ...(form && { form }),
        }),
      ),
    query: async (path, input) =>
      read(await http.send({ url: queriesUrl(webUrl, { [path]: input }), headers: headers() })),
    mutate: async (path, input) =>
      read(
        await http.send({
          method: "POST",
          url: `${webUrl}/api/trpc/${path}?batch=1`,
          headers: headers(),
          json: { 0: input },
        }),
      ),
  };
}
