import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCarrierSandbox } from "@souk/carrier-sandbox/carrier-sandbox";
import type { CarrierSandboxConfig } from "@souk/carrier-sandbox/config";
import { z } from "zod";

export const secretKey = "sk_carrier_0123456789abcdef";
export const webhookSecret = `whsec_${Buffer.from("a secret of two dozen bytes").toString("base64")}`;

const shipment = z.looseObject({ id: z.string(), tracking_number: z.string(), status: z.string() });

/** The real carrier sandbox with a file of its own. */
export async function startTestCarrier(config: Partial<CarrierSandboxConfig> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "souk-logistics-carrier-"));
  const sandbox = await startCarrierSandbox({
    ...{ host: "127.0.0.1", port: 0, dataFile: join(folder, "carrier.db"), secretKey, webhookSecret },
    ...{ webhookUrls: [], webhookRetryMs: 20 },
    ...config,
  });
  const headers = { authorization: `Bearer ${secretKey}`, "content-type": "application/json" };
  return {
    ...sandbox,
    /** Every parcel that the carrier has for one of our bookings. */
    async parcelsOf(reference: string) {
      const response = await fetch(`${sandbox.url}/v1/shipments?reference=${reference}`, { headers });
      return z.object({ data: z.array(shipment) }).parse(await response.json()).data;
    },
    /** Lets something happen to a parcel: what is next, or what is said. The answer's status. */
    async move(number: string, body: object = {}): Promise<number> {
      const options = { method: "POST", headers, body: JSON.stringify(body) };
      return (await fetch(`${sandbox.url}/v1/sandbox/tracking/${number}/move`, options)).status;
    },
    async stop() {
      await sandbox.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
