import { z } from "zod";

const failure = z.object({ error: z.object({ code: z.string().max(100) }) });

type Unclear =
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "unknown"; readonly cause: unknown };

/** Statuses of a decision about the request itself. All others may yet change, or their cause is not the parcel. */
const decidedStatuses = new Set([400, 409, 422]);

/** Calls the carrier sandbox as its sender. Whatever is not a clear answer is unknown. */
export function createSandboxCall({ url, secretKey }: { url: string; secretKey: string }) {
  return async function call<Answer>(
    path: string,
    { key, body, signal }: { key?: string; body?: object; signal: AbortSignal },
    read: (response: Response) => Answer | Promise<Answer>,
  ): Promise<Answer | Unclear> {
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
      return response.ok ? await read(response) : refusal(response.status, await response.json());
    } catch (cause) {
      return { kind: "unknown", cause };
    }
  };
}

function refusal(status: number, answer: unknown): Unclear {
  const { code } = failure.parse(answer).error;
  if (code === "key_cancelled") return { kind: "cancelled" };
  // A key in use for something else says nothing of what became of ours.
  const isDecided = decidedStatuses.has(status) && code !== "idempotency_conflict";
  return isDecided ? { kind: "refused", code } : { kind: "unknown", cause: new Error(`${status} ${code}`) };
}
