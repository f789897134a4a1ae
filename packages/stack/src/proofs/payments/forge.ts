import { createHmac, randomBytes } from "node:crypto";
import type { HttpClient } from "../../shopping/http-client.ts";
import type { Provider } from "../../shopping/provider.ts";

/**
 * Sends the shop what somebody would who wants goods without paying: that the bank has said yes. Once without a signature, and
 * once signed with another key. How many of the two were not refused.
 */
export async function forgeApproval(
  { http, provider, url }: { http: HttpClient; provider: Provider; url: string },
  orderId: string,
): Promise<number> {
  const [payment] = await provider.paymentsOf(orderId);
  if (!payment) return 0;
  const approved = { ...payment, status: "authorized", sequence: payment.sequence + 1, next_action: null };
  return forge({ http, url }, { type: "payment.authorized", sequence: approved.sequence, data: { payment: approved } });
}

/** Sends an event that the provider never sent, without a signature and with another's. How many were not refused. */
export async function forge({ http, url }: { http: HttpClient; url: string }, made: object): Promise<number> {
  const id = `evt_${randomBytes(8).toString("hex")}`;
  const event = { id, ...made };
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac("sha256", randomBytes(32)).update(`${id}.${timestamp}.${JSON.stringify(event)}`);
  const signed = {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signature.digest("base64")}`,
  };
  let taken = 0;
  for (const headers of [{}, signed]) {
    const { status } = await http.send({ method: "POST", url, headers, json: event });
    if (status !== 401) taken++;
  }
  return taken;
}
