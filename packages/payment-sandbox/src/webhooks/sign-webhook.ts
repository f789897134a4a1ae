import { createHmac } from "node:crypto";

/** `whsec_<base64>` is decoded; anything else is taken as UTF-8 bytes. */
export function webhookKey(secret: string): Buffer {
  return secret.startsWith("whsec_") ? Buffer.from(secret.slice("whsec_".length), "base64") : Buffer.from(secret);
}

/** The Standard Webhooks signature `v1,<base64>` over `id.timestamp.body`; the timestamp is in seconds. */
export function signWebhook(key: Buffer, id: string, timestamp: number, body: string): string {
  return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
}
