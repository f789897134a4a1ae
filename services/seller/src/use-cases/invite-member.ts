import { audit } from "@souk/database/audit";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { closeInvitations, insertInvitation, openInvitationsOf } from "../db/invitation-store.ts";
import { requestMail } from "../db/record-store.ts";
import { invitationPlace } from "../db/sealed.ts";
import type { SellerDeps } from "../deps.ts";
import type { Role } from "../domain/permissions.ts";
import { lockShopFor } from "./member-access.ts";

interface Input {
  readonly request: RequestKey;
  readonly actorId: string;
  readonly sellerId: string;
  readonly email: string;
  readonly role: Role;
  readonly locale: string;
}

const validMs = 7 * 24 * 60 * 60_000;
const mostOpen = 50;

/** Asks for a mail with a link. It looks nowhere whether the address has an account, so nobody can tell from the answer. */
export async function inviteMember(deps: Pick<SellerDeps, "db" | "now" | "sealer">, input: Input): Promise<string> {
  const { sellerId, actorId, role } = input;
  const email = input.email.trim().toLowerCase();
  return once(deps.db, input.request, async (tx) => {
    const seller = await lockShopFor(tx, { sellerId, userId: actorId }, "manage_team");
    const open = await openInvitationsOf(tx, sellerId, deps.now());
    const former = open.filter((each) => deps.sealer.open(invitationPlace(each.id), each.emailSealed) === email);
    if (open.length - former.length >= mostOpen)
      throw new DomainError("exhausted", "INVITATION_LIMIT", `At most ${mostOpen} invitations are open at a time.`);
    await closeInvitations(
      tx,
      former.map(({ id }) => id),
      "revoked",
    );
    const id = newId();
    await insertInvitation(tx, {
      ...{ id, sellerId, role, locale: input.locale || "en", invitedBy: actorId, createdAt: deps.now() },
      emailSealed: deps.sealer.seal(invitationPlace(id), email),
      expiresAt: new Date(deps.now().getTime() + validMs),
    });
    const named = { subjectId: sellerId, subjectName: seller.name };
    await audit(tx, { actor: `user:${actorId}`, action: "member.invited", ...named, after: { role, invitation: id } });
    const mail = { kind: "invitation", subjectId: id, accountId: null, shopName: seller.name } as const;
    await requestMail(tx, { ...mail, reason: "", note: "", at: "" });
    return id;
  });
}
