import { ApiError } from "@souk/payment-sandbox/api-error";
import { type Handler, json, type Reply, readJson } from "@souk/payment-sandbox/http/exchange";
import { createIdempotency, hashRequest, idempotencyKeyOf } from "@souk/payment-sandbox/http/idempotent";
import { readInput } from "@souk/payment-sandbox/http/input";
import type { Mutation } from "@souk/payment-sandbox/http/mutation";
import type { Routes } from "@souk/payment-sandbox/http/router";
import { renderLabel } from "../label/render-label.ts";
import { type BookInput, book } from "../shipments/book.ts";
import { cancelByKey } from "../shipments/cancel-by-key.ts";
import type { CarrierDeps } from "../shipments/deps.ts";
import { ratesFor } from "../shipments/rates.ts";
import { currency, type Shipment } from "../shipments/shipment.ts";
import { scanView, shipmentView } from "../shipments/shipment-view.ts";
import { bookBody, cancelBody, listQuery, ratesBody } from "./input.ts";

/** What senders do: ask for prices, book, look, print and cancel. */
export function shipmentRoutes(deps: CarrierDeps, mutation: Mutation, reading: (h: Handler) => Handler): Routes {
  const once = createIdempotency(deps);
  return {
    "POST /v1/rates": reading(async (exchange) => {
      const { from, to, weight_grams } = readInput(ratesBody, await readJson(exchange));
      return json(200, { data: ratesFor(from.country, to.country, weight_grams).map(rateView) });
    }),
    "POST /v1/shipments": mutation(async (exchange) => {
      const key = idempotencyKeyOf(exchange);
      const input = readInput(bookBody, await readJson(exchange));
      return once({
        key,
        hash: hashOf(exchange.url.pathname, input),
        pauseMs: 0,
        decide: () => book(deps, input, key),
      });
    }),
    "POST /v1/shipments/cancel-by-key": mutation(async (exchange) => {
      const { idempotency_key: key } = readInput(cancelBody, await readJson(exchange));
      return deps.db.write(() => cancelByKey(deps, key));
    }),
    "GET /v1/shipments": reading(({ url }) => listShipments(deps, url)),
    "GET /v1/shipments/:id": reading(({ params }) =>
      json(200, shipmentView(requireShipment(deps.shipments.find(params.id ?? "")), deps.publicUrl)),
    ),
    "GET /v1/shipments/:id/label": reading(({ params }) =>
      label(requireShipment(deps.shipments.find(params.id ?? ""))),
    ),
    "GET /v1/tracking/:number": reading(({ params }) => {
      const shipment = requireShipment(deps.shipments.findByNumber(params.number ?? ""));
      const scans = deps.shipments.scansOf(shipment.id).map(scanView);
      return json(200, { shipment: shipmentView(shipment, deps.publicUrl), scans });
    }),
  };
}

/** 404 for what is none. */
export function requireShipment(shipment: Shipment | undefined): Shipment {
  if (!shipment) throw new ApiError(404, "shipment_not_found", "There is no such shipment.");
  return shipment;
}

const rateView = ({ service, amount, days }: ReturnType<typeof ratesFor>[number]) => ({
  service,
  amount: String(amount),
  currency,
  days_min: days[0],
  days_max: days[1],
});

function hashOf(path: string, { reference, service, weight_grams, from, to }: BookInput): string {
  return hashRequest(path, [reference, service, String(weight_grams), JSON.stringify(from), JSON.stringify(to)]);
}

async function label(shipment: Shipment): Promise<Reply> {
  if (shipment.status === "cancelled") throw new ApiError(409, "invalid_state", "A cancelled shipment has no label.");
  const headers = { "content-type": "application/pdf", "cache-control": "no-store" };
  return { status: 200, headers, body: await renderLabel(shipment) };
}

function listShipments(deps: CarrierDeps, url: URL): Reply {
  const query = readInput(listQuery, Object.fromEntries(url.searchParams));
  const show = (shipments: readonly Shipment[]) => shipments.map((each) => shipmentView(each, deps.publicUrl));
  if (query.idempotency_key !== undefined) {
    const key = query.idempotency_key;
    const shipment = deps.shipments.findByKey(key);
    const isUsed = shipment !== undefined || deps.keys.find(key) !== undefined;
    const keyStatus = isUsed ? "used" : deps.keys.isCancelled(key) ? "cancelled" : "unknown";
    return json(200, { data: show(shipment ? [shipment] : []), key_status: keyStatus });
  }
  if (query.reference !== undefined) return json(200, { data: show(deps.shipments.listByReference(query.reference)) });
  return json(200, { data: show(deps.shipments.listLatest(query.limit)) });
}
