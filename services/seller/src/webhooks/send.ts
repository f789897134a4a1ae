import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { ForbiddenAddress, publicLookup, refusePrivateLiteral } from "@souk/service/public-address";

export interface Answer {
  /** 0: there was none. */
  readonly status: number;
  /** Why there was none. */
  readonly error: string;
  /** How its body begins. */
  readonly response: string;
  /** How long it asks to be left alone; 0: it does not. */
  readonly retryAfterMs: number;
  readonly durationMs: number;
}

interface Outgoing {
  readonly url: URL;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly allowsPrivate: boolean;
  readonly stopping: AbortSignal;
}

const excerptBytes = 1_024;

/** One attempt, over a connection of its own. Redirects are answers like any other, and not followed. */
export async function send(outgoing: Outgoing): Promise<Answer> {
  const startedMs = performance.now();
  const answer = await exchange(outgoing).catch((error: unknown) => ({
    status: 0,
    error: wordOf(error),
    response: "",
    retryAfterMs: 0,
  }));
  return { ...answer, durationMs: Math.round(performance.now() - startedMs) };
}

function exchange({ url, body, headers, timeoutMs, allowsPrivate, stopping }: Outgoing) {
  if (!allowsPrivate) refusePrivateLiteral(url);
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  const content = Buffer.from(body);
  const limit = AbortSignal.timeout(timeoutMs);
  return new Promise<Omit<Answer, "durationMs">>((resolve, reject) => {
    const call = request(url, {
      method: "POST",
      agent: false,
      signal: AbortSignal.any([limit, stopping]),
      ...(allowsPrivate ? {} : { lookup: publicLookup }),
      headers: {
        ...{ "content-type": "application/json", "content-length": content.length, "user-agent": "Souk-Webhooks/1" },
        ...headers,
      },
    });
    call.on("error", (error) => reject(limit.aborted ? new DOMException("too slow", "TimeoutError") : error));
    call.on("response", (response) => {
      const status = response.statusCode ?? 0;
      const parts: Buffer[] = [];
      let readBytes = 0;
      const finish = () => {
        const retryAfterMs = retryAfterMsOf(response.headers["retry-after"]);
        resolve({ status, error: "", response: excerptOf(parts), retryAfterMs });
        call.destroy();
      };
      response.on("data", (part: Buffer) => {
        parts.push(part);
        readBytes += part.length;
        if (readBytes >= excerptBytes) finish();
      });
      response.on("end", finish);
      // What came is told, though the rest never will: the answer is in the status.
      response.on("error", finish);
    });
    call.end(content);
  });
}

/** Seconds, or a date. */
function retryAfterMsOf(text = ""): number {
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.now();
  return ms > 0 ? ms : 0;
}

/** PostgreSQL holds no U+0000. */
function excerptOf(parts: readonly Buffer[]): string {
  return Buffer.concat(parts).subarray(0, excerptBytes).toString("utf8").replaceAll("\u0000", "\ufffd");
}

function wordOf(error: unknown): string {
  if (error instanceof ForbiddenAddress) return "address_forbidden";
  if (!(error instanceof Error)) return "unknown";
  if (error.name === "TimeoutError") return "timeout";
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  return code.slice(0, 80);
}
