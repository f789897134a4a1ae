import { z } from "zod";
import type { ProviderAnswer } from "./payment-provider.ts";

const failure = z.object({ error: z.object({ code: z.string().max(100) }) });

export type Refusal = Extract<ProviderAnswer, { kind: "cancelled" | "refused" | "unknown" }>;

/** Statuses of a decision about the request itself. All others may yet change, or their cause is not the payment. */
const decidedStatuses = new Set([400, 409, 422]);

export type SandboxCall = ReturnType<typeof createSandboxCall>;

/** Calls the payment sandbox as its merchant. Whatever is not a clear answer is unknown. */
export function createSandboxCall({ url, secretKey }: { url: string; secretKey: string }) {
  /** What the provider answered, read by `read` on success. */
  return async function call<Answer>(
    path: string,
    request: { key?: string; body?: object; signal: AbortSignal },
    read: (body: unknown) => Answer,
  ): Promise<Answer | Refusal> {
    const { key, body, signal } = request;
    try {
      const response = await fetch(url + path, {
        method: body ? "POST" : "GET",
        redirect: "error",
        signal,
        headers: {
          authorization: `Bearer ${secretKey}`,
          ...(body && { "content-type": "application/json" }),
          ...(key && { "idempotency-key": key }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      const answer: unknown = await response.json();
      return response.ok ? read(answer) : refusal(response.status, answer);
    } catch (cause) {
      return { kind: "unknown", cause };
    }
  };
}

function refusal(status: number, answer: unknown): Refusal {
  const { code } = failure.parse(answer).error;
  if (code === "key_cancelled") return { kind: "cancelled" };
  // A key in use for something else says nothing of what became of ours.
  const isDecided = decidedStatuses.has(status) && code !== "idempotency_conflict";
  return isDecided ? { kind: "refused", code } : { kind: "unknown", cause: new Error(`${status} ${code}`) };
}
