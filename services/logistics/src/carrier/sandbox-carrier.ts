import type { Address } from "@souk/address/address";
import { z } from "zod";
import {
  type CarrierAnswer,
  carrierServices,
  type LabelAnswer,
  type ParcelCarrier,
  type RatesAnswer,
} from "./parcel-carrier.ts";
import { createSandboxCall } from "./sandbox-http.ts";
import { price, sandboxScan, sandboxShipment } from "./sandbox-shipment.ts";

const rateList = z.object({ data: z.array(z.object({ service: z.enum(carrierServices), ...price })).max(20) });
const found = z.object({
  data: z.array(sandboxShipment),
  key_status: z.enum(["used", "cancelled", "unknown"]),
});
const tracking = z.object({ shipment: sandboxShipment, scans: z.array(sandboxScan).max(500) });
const cancellation = z.object({ shipment: sandboxShipment.nullable() });

const labelLimitBytes = 1024 * 1024;

/** The carrier sandbox over HTTP. */
export function createSandboxCarrier(options: { url: string; secretKey: string }): ParcelCarrier {
  const call = createSandboxCall(options);

  async function scansOf(number: string, signal: AbortSignal): Promise<CarrierAnswer> {
    return call(`/v1/tracking/${encodeURIComponent(number)}`, { signal }, async (response): Promise<CarrierAnswer> => {
      const { shipment, scans } = tracking.parse(await response.json());
      return { kind: "parcel", parcel: { ...shipment, scans } };
    });
  }

  return {
    name: "sandbox",
    rates: async ({ from, to, weightGrams }, signal) => {
      const place = ({ countryCode, postalCode }: typeof from) => ({ country: countryCode, postal_code: postalCode });
      const body = { from: place(from), to: place(to), weight_grams: weightGrams };
      const answer = await call("/v1/rates", { body, signal }, async (response): Promise<RatesAnswer> => {
        const { data } = rateList.parse(await response.json());
        const rates = data.map(({ service, amount: minorUnits, currency: currencyCode }) => ({
          ...{ service, price: { currencyCode, minorUnits } },
        }));
        return { kind: "rates", rates };
      });
      return answer.kind === "rates" || answer.kind === "unknown" ? answer : { kind: "rates", rates: [] };
    },
    book: ({ key, reference, service, weightGrams, from, to }, signal) => {
      const body = { reference, service, weight_grams: weightGrams, from: addressOf(from), to: addressOf(to) };
      return call(
        "/v1/shipments",
        { key, body, signal },
        async (response): Promise<CarrierAnswer> => ({
          kind: "parcel",
          parcel: sandboxShipment.parse(await response.json()),
        }),
      );
    },
    track: async (key, signal) => {
      const path = `/v1/shipments?idempotency_key=${encodeURIComponent(key)}`;
      const answer = await call(path, { signal }, async (response): Promise<CarrierAnswer> => {
        const { data, key_status: status } = found.parse(await response.json());
        if (data[0]) return { kind: "parcel", parcel: data[0] };
        // A key that was used for what was refused has none either; repeating it tells.
        return { kind: status === "cancelled" ? "cancelled" : "absent" };
      });
      return answer.kind === "parcel" ? scansOf(answer.parcel.trackingNumber, signal) : answer;
    },
    cancel: (key, signal) => {
      const body = { idempotency_key: key };
      return call("/v1/shipments/cancel-by-key", { body, signal }, async (response): Promise<CarrierAnswer> => {
        const { shipment } = cancellation.parse(await response.json());
        return shipment ? { kind: "parcel", parcel: shipment } : { kind: "cancelled" };
      });
    },
    label: async (parcelId, signal) => {
      const path = `/v1/shipments/${encodeURIComponent(parcelId)}/label`;
      const answer = await call(path, { signal }, readLabel);
      return answer.kind === "cancelled" ? { kind: "refused", code: "cancelled" } : answer;
    },
  };
}

async function readLabel(response: Response): Promise<LabelAnswer> {
  if (Number(response.headers.get("content-length") ?? labelLimitBytes) >= labelLimitBytes) {
    throw new Error("the carrier's label is too large, or does not say how large it is");
  }
  const content = new Uint8Array(await response.arrayBuffer());
  return { kind: "label", mediaType: response.headers.get("content-type") ?? "", content };
}

function addressOf({ recipient, phone, line1, line2, city, region, postalCode, countryCode }: Address) {
  return { name: recipient, phone, line1, line2, city, region, postal_code: postalCode, country: countryCode };
}
