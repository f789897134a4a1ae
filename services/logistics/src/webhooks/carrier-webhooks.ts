import type { IncomingMessage, ServerResponse } from "node:http";
import { DomainError } from "@souk/errors/domain-error";
import { readBody } from "@souk/service/read-body";
import { Webhook } from "standardwebhooks";
import { z } from "zod";
import { sandboxScan, sandboxShipment } from "../carrier/sandbox-shipment.ts";
import type { CarrierDeps } from "../use-cases/carrier/carrier-deps.ts";
import { receiveCarrierEvent } from "../use-cases/carrier/receive-carrier-event.ts";

const bodyLimitBytes = 16 * 1024;

const eventShape = z.object({
  id: z.string().min(1).max(200),
  type: z.string().max(100),
  data: z.object({ shipment: sandboxShipment, scan: sandboxScan }),
});

/**
 * Where the carrier sandbox tells us what happened: signed as Standard Webhooks has it and not older or newer than five
 * minutes, else 401 and nothing is kept. It is answered once the event is stored, for an unanswered one comes again.
 */
export function carrierWebhooks(deps: Pick<CarrierDeps, "db" | "now" | "log" | "timing">, secret: string) {
  const webhook = new Webhook(secret);
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const body = (await readBody(req, bodyLimitBytes)).toString("utf8");
    const { id: eventId, type, data } = eventOf(verified(webhook, req, body));
    const parcel = { ...data.shipment, scans: [data.scan] };
    await receiveCarrierEvent(deps, "sandbox", { eventId, type, parcel, body });
    res.writeHead(204).end();
  };
}

function verified(webhook: Webhook, { headers }: IncomingMessage, body: string): unknown {
  const signed = Object.fromEntries(
    ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => [name, String(headers[name] ?? "")]),
  );
  try {
    return webhook.verify(body, signed);
  } catch (cause) {
    throw new DomainError(
      "unauthenticated",
      "WEBHOOK_SIGNATURE_INVALID",
      "Only the carrier's own, fresh events are taken.",
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
