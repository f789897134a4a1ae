import { createHmac, randomBytes } from "node:crypto";

const marker = "whsec_";

/** As the Standard Webhooks have it: 256 random bits in base64. */
export const newSecret = (): string => `${marker}${randomBytes(32).toString("base64")}`;

interface Message {
  readonly id: string;
  readonly at: Date;
  readonly body: string;
}

/** The headers that say who sends it: one signature for each secret, so that a receiver may change over at leisure. */
export function signedHeaders(secrets: readonly string[], { id, at, body }: Message): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(marker.length), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
  });
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
}
