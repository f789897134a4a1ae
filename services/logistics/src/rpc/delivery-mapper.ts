import type { MessageInitShape } from "@bufbuild/protobuf";
import type { DeliveryStepSchema } from "@souk/contracts/logistics/v1/dispatch_service";
import type { DeliverySchema, ProofSchema } from "@souk/contracts/logistics/v1/logistics";
import type { Sealer } from "@souk/personal-data/sealer";
import { z } from "zod";
import type { ShownDelivery, StepRow } from "../db/delivery-store.ts";
import type { ProofRow } from "../db/record-store.ts";
import { detailsPlace } from "../sealed.ts";
import { accuracyOf, deliveryStateOf, failureOf } from "./enums.ts";
import { toPoint, toTime, toWindow } from "./place-mapper.ts";

export function toDelivery(row: ShownDelivery): MessageInitShape<typeof DeliverySchema> {
  const { id, code, orderId, orderNumber, sellerOrderId, sellerId, weightGrams, optionCode, attemptCount } = row;
  return {
    ...{ shipmentId: id, code, orderId, orderNumber, sellerOrderId, sellerId, weightGrams, optionCode, attemptCount },
    state: deliveryStateOf[row.state],
    window: toWindow(row.windowFrom, row.windowUntil),
    ...{ zoneId: row.zoneId ?? "", runId: row.runId ?? "" },
    ...{ recipientCity: row.recipientCity, recipientPostalCode: row.recipientPostalCode },
    place: toPoint(row),
    placeAccuracy: accuracyOf[row.placeAccuracy],
    packedAt: toTime(row.packedAt),
    deliveredAt: toTime(row.deliveredAt),
    isReturn: row.kind === "return",
  };
}

export function toStep({
  state,
  at,
  actor,
  failureReason,
  note,
}: StepRow): MessageInitShape<typeof DeliveryStepSchema> {
  const reason = failureReason && { failureReason: failureOf[failureReason] };
  return { state: deliveryStateOf[state], at: toTime(at), actor, note, ...reason };
}

const details = z.object({ latitude: z.number().nullable(), longitude: z.number().nullable(), receivedBy: z.string() });

/** What is personal in a proof; undefined once it is forgotten. */
export function openDetails(sealer: Sealer, { id, sealed }: { id: string; sealed: Uint8Array | null }) {
  return sealed ? details.parse(JSON.parse(sealer.open(detailsPlace(id), sealed))) : undefined;
}

export function toProof(
  sealer: Sealer,
  proof: ProofRow & { readonly sealed: Uint8Array | null },
): MessageInitShape<typeof ProofSchema> {
  const { id, stopId, shipmentId, pinMatched, hash, previousHash } = proof;
  const opened = openDetails(sealer, proof);
  return {
    ...{ id, stopId, shipmentId, pinMatched, hash, previousHash },
    deviceAt: toTime(proof.deviceAt),
    recordedAt: toTime(proof.recordedAt),
    ...{ hasPhoto: proof.photoHash !== "", hasSignature: proof.signatureHash !== "" },
    place: opened && toPoint(opened),
  };
}
