import type { IncomingMessage, ServerResponse } from "node:http";
import { DomainError } from "@souk/errors/domain-error";
import { readBody } from "@souk/service/read-body";
import { Webhook } from "standardwebhooks";
import { z } from "zod";
import { sandboxPayment } from "../provider/sandbox-payment.ts";
import { sandboxPayout } from "../provider/sandbox-payouts.ts";
import type { PayoutDeps } from "../use-cases/payouts/payout-deps.ts";
import { receivePayoutEvent } from "../use-cases/payouts/receive-payout-event.ts";
import { receiveProviderEvent } from "../use-cases/receive-provider-event.ts";

const bodyLimitBytes = 64 * 1024;

const eventShape = z.object({
  id: z.string().min(1).max(200),
  type: z.string().max(100),
  data: z.union([z.object({ payment: sandboxPayment }), z.object({ payout: sandboxPayout })]),
});

/**
 * Where the sandbox tells us what happened: signed as Standard Webhooks has it and not older or newer than five minutes,
 * else 401 and nothing is kept. It is answered once the event is stored, for an unanswered one comes again.
 */
export function sandboxWebhooks(deps: Pick<PayoutDeps, "db" | "now" | "log" | "timing">, secret: string) {
  const webhook = new Webhook(secret);
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const body = await readBody(req, bodyLimitBytes);
    const { id: eventId, type, data } = eventOf(verified(webhook, req, body));
    const event = { provider: "sandbox", eventId, type };
    if ("payout" in data) await receivePayoutEvent(deps, { ...event, view: data.payout });
    else await receiveProviderEvent(deps, { ...event, view: data.payment });
    res.writeHead(204).end();
  };
}

function verified(webhook: Webhook, { headers }: IncomingMessage, body: Buffer): unknown {
  const signed = Object.fromEntries(
    ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => [name, String(headers[name] ?? "")]),
  );
  try {
    return webhook.verify(body.toString("utf8"), signed);
  } catch (cause) {
    throw new DomainError(
      "unauthenticated",
      "WEBHOOK_SIGNATURE_INVALID",
      "Only the provider's own, fresh events are taken.",
      {},
      { cause },
    );
  }
}

function eventOf(body: unknown): z.output<typeof eventShape> {
  const event = eventShape.safeParse(body);
  if (event.success) return event.data;
  throw new DomainError("invalid", "WEBHOOK_UNREADABLE", "This is no event that we know.", {}, { cause: event.error });
}
