import { audit } from "@souk/database/audit";
import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { findDeliveries } from "../db/delivery-store.ts";
import { zoneIdsOf } from "../db/fleet-store.ts";
import { findPicture, findProof } from "../db/record-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { picturePlace } from "../sealed.ts";

interface Input {
  readonly userId: string;
  readonly proofId: string;
  readonly kind: "photo" | "signature";
}

/** What was shown at the door, for dispatchers of its zone. That it was read is recorded before it is given. @throws DomainError PICTURE_NOT_FOUND */
export async function readPicture(
  { db, sealer }: Pick<LogisticsDeps, "db" | "sealer">,
  { userId, proofId, kind }: Input,
): Promise<{ mediaType: string; content: Uint8Array }> {
  return inTransaction(db, async (tx) => {
    const proof = await findProof(tx, proofId);
    const [delivery] = proof ? await findDeliveries(tx, [proof.shipmentId]) : [];
    const isOwn = delivery?.zoneId && (await zoneIdsOf(tx, userId)).includes(delivery.zoneId);
    const hash = kind === "photo" ? proof?.photoHash : proof?.signatureHash;
    const picture = proof && isOwn && hash ? await findPicture(tx, proof.stopId, hash) : undefined;
    if (!delivery || !picture)
      throw new DomainError("not_found", "PICTURE_NOT_FOUND", "There is no such picture, or it is forgotten.");
    await audit(tx, {
      ...{ actor: `user:${userId}`, action: "proof_picture.read", subjectId: delivery.id, subjectName: delivery.code },
      after: { proof: proofId, kind },
    });
    const content = sealer.openBytes(picturePlace(picture.stopId, picture.hash), picture.contentSealed);
    return { mediaType: picture.mediaType, content };
  });
}
