import { audit } from "@souk/database/audit";
import { inTransaction } from "@souk/database/transaction";
import { closeInvitations, findInvitation } from "../db/invitation-store.ts";
import type { SellerDeps } from "../deps.ts";
import { lockShopFor } from "./member-access.ts";

interface Input {
  readonly actorId: string;
  readonly sellerId: string;
  readonly invitationId: string;
}

/** The link leads nowhere any more; one that is gone is no error. */
export async function revokeInvitation({ db }: Pick<SellerDeps, "db">, input: Input): Promise<void> {
  const { sellerId, actorId, invitationId } = input;
  await inTransaction(db, async (tx) => {
    const seller = await lockShopFor(tx, { sellerId, userId: actorId }, "manage_team");
    if ((await findInvitation(tx, invitationId))?.sellerId !== sellerId) return;
    const [closed] = await closeInvitations(tx, [invitationId], "revoked");
    if (!closed) return;
    const named = { subjectId: sellerId, subjectName: seller.name };
    const before = { role: closed.role, invitation: invitationId };
    await audit(tx, { actor: `user:${actorId}`, action: "invitation.revoked", ...named, before });
  });
}
