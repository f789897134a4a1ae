import { randomBytes } from "node:crypto";
import { newId } from "@souk/ids/id";
import type { DeliveryRow } from "../../db/delivery-store.ts";
import { insertProof, lastProof } from "../../db/record-store.ts";
import { detailsHash, type ProofDetails, proofHash } from "../../proof-hash.ts";
import { detailsPlace } from "../../sealed.ts";
import type { DoingAtStop } from "./action.ts";

const noHash = "0".repeat(64);

/** Appends what was shown to the chain of a locked delivery. */
export async function recordProof(
  { tx, deps, stop, action, courierId }: DoingAtStop,
  delivery: DeliveryRow,
  { at, pinMatched }: { at: Date; pinMatched: boolean },
): Promise<void> {
  const last = await lastProof(tx, delivery.id);
  const details: ProofDetails = {
    latitude: action.place?.latitude ?? null,
    longitude: action.place?.longitude ?? null,
    receivedBy: action.receivedBy.trim(),
    salt: randomBytes(16).toString("hex"),
  };
  const id = newId();
  const proof = {
    ...{ id, stopId: stop.id, shipmentId: delivery.id, actionId: action.id, courierId, pinMatched },
    ...{ deviceAt: action.deviceAt, recordedAt: at, photoHash: action.photoHash, signatureHash: action.signatureHash },
    detailsHash: detailsHash(details),
    number: (last?.number ?? 0) + 1,
    previousHash: last?.hash ?? noHash,
  };
  const sealed = deps.sealer.seal(detailsPlace(id), JSON.stringify(details));
  await insertProof(tx, { ...proof, hash: proofHash(proof) }, sealed);
}
