import { ApiError } from "@souk/payment-sandbox/api-error";
import { type Handler, json, readJson } from "@souk/payment-sandbox/http/exchange";
import { readInput } from "@souk/payment-sandbox/http/input";
import type { Routes } from "@souk/payment-sandbox/http/router";
import { requireLoopback } from "@souk/payment-sandbox/http/sandbox-routes";
import type { Webhooks } from "@souk/payment-sandbox/webhooks/webhooks";
import { type CarrierFaultControl, carrierFaultsSchema } from "../faults.ts";
import type { CarrierDeps } from "../shipments/deps.ts";
import { moveShipment } from "../shipments/move-shipment.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { shipmentView } from "../shipments/shipment-view.ts";
import { type Move, nextMove } from "../shipments/test-addresses.ts";
import { moveBody } from "./input.ts";
import { requireShipment } from "./shipment-routes.ts";

type Guard = (handler: Handler) => Handler;

/** What whoever runs the sandbox may do from this machine: move a parcel on, and set what goes wrong. Never troubled. */
export function sandboxRoutes(
  deps: CarrierDeps,
  faults: CarrierFaultControl,
  webhooks: Webhooks,
  onlyMerchant: Guard,
): Routes {
  const here: Guard = (handler) =>
    onlyMerchant((exchange) => {
      requireLoopback(exchange);
      return handler(exchange);
    });
  return {
    "GET /v1/sandbox/faults": here(() => json(200, faults.get())),
    "PUT /v1/sandbox/faults": here(async (exchange) =>
      json(200, faults.set(readInput(carrierFaultsSchema, await readJson(exchange)))),
    ),
    "POST /v1/sandbox/tracking/:number/move": here(async (exchange) => {
      const said = readInput(moveBody, await readJson(exchange));
      const { shipment } = await deps.db.write(() => {
        const before = requireShipment(deps.shipments.findByNumber(exchange.params.number ?? ""));
        return moveShipment(deps, before, moveOf(before, said));
      });
      webhooks.wake();
      return json(200, shipmentView(shipment, deps.publicUrl));
    }),
  };
}

type Said = { status?: Move["status"] | undefined; location: string; reason: Move["reason"] };

function moveOf(shipment: Shipment, { status, location, reason }: Said): Move {
  if (status !== undefined) return { status, place: location || shipment.recipient.city, reason };
  const next = nextMove(shipment);
  if (!next) throw new ApiError(409, "invalid_state", "This parcel is where it stays.");
  return next;
}
