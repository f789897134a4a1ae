import { createHash } from "node:crypto";
import type { ProofRow } from "./db/record-store.ts";

/** What is personal in a proof. The salt keeps anybody from guessing it by its hash once it is forgotten. */
export interface ProofDetails {
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly receivedBy: string;
  readonly salt: string;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

export function detailsHash({ latitude, longitude, receivedBy, salt }: ProofDetails): string {
  return sha256(JSON.stringify([salt, latitude, longitude, receivedBy]));
}

/** Over everything in a proof and the hash before it: whoever changes one has to change all after it. */
export function proofHash(proof: Omit<ProofRow, "hash">): string {
  const { id, stopId, shipmentId, actionId, courierId, pinMatched, photoHash, signatureHash, number } = proof;
  const times = [proof.deviceAt.toISOString(), proof.recordedAt.toISOString()];
  const facts = [id, stopId, shipmentId, actionId, courierId, pinMatched, photoHash, signatureHash, number];
  return sha256(JSON.stringify([...facts, ...times, proof.detailsHash, proof.previousHash]));
}
