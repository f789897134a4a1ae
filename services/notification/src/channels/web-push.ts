import webPush from "web-push";
import { BusyError } from "./busy-error.ts";
import { type OutgoingPush, PushGoneError, type PushPort } from "./push-port.ts";
import { RefusedError } from "./refused-error.ts";
import { retryAfterOf } from "./retry-after.ts";

const timeoutMs = 10_000;

/** Of who sends (VAPID, RFC 8292): both base64url. */
export interface PushKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Sends by the Web Push protocol (RFC 8030), sealed for the browser alone (RFC 8291). */
export function createWebPush({ keys, contact }: { keys: PushKeys; contact: string }): PushPort {
  return {
    async send({ to, body, topic, ttlSeconds, isUrgent }: OutgoingPush) {
      const { endpoint, ...keysOfBrowser } = to;
      const request = webPush.generateRequestDetails({ endpoint, keys: keysOfBrowser }, body, {
        vapidDetails: { subject: contact, ...keys },
        TTL: ttlSeconds,
        urgency: isUrgent ? "high" : "normal",
        topic,
      });
      const { "Content-Length": _, ...headers } = request.headers;
      const answer = await fetch(endpoint, {
        method: "POST",
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
        body: new Uint8Array(request.body),
        // Where a push service would send us is not where the browser subscribed.
        redirect: "manual",
        signal: AbortSignal.timeout(timeoutMs),
      });
      await answer.body?.cancel();
      judge(answer);
    },
  };
}

function judge({ ok, status, headers }: Response): void {
  if (ok) return;
  if (status === 404 || status === 410) throw new PushGoneError(`a push service answered ${status}`);
  if (status === 429 || status === 503) throw new BusyError(retryAfterOf(headers.get("retry-after")));
  if (status < 500 && status !== 408) throw new RefusedError(`a push service answered ${status}`);
  throw new Error(`a push service answered ${status}`);
}
