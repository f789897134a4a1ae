import { createHash } from "node:crypto";
import type { Sealer } from "@souk/personal-data/sealer";
import { z } from "zod";
import type { PushAddress } from "../channels/push-port.ts";

const Address = z.object({ endpoint: z.string(), p256dh: z.string(), auth: z.string() });
const placeOf = (rowId: string) => ({ table: "push_subscriptions", rowId, column: "sealed" });

export function sealAddress(sealer: Sealer, rowId: string, address: PushAddress): Uint8Array {
  return sealer.seal(placeOf(rowId), JSON.stringify(address));
}

/** @throws Error when its key is not configured or it was altered */
export function openAddress(sealer: Sealer, { id, sealed }: { id: string; sealed: Uint8Array }): PushAddress {
  return Address.parse(JSON.parse(sealer.open(placeOf(id), sealed)));
}

export function endpointHash(endpoint: string): Uint8Array {
  return createHash("sha256").update(endpoint).digest();
}
