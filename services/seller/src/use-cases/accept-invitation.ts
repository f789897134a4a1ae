import { createHash } from "node:crypto";
import { audit } from "@souk/database/audit";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError, isDomainError } from "@souk/errors/domain-error";
import { asCaller } from "@souk/service/client";
import { closeInvitations, findByToken, type InvitationRow, lockByToken } from "../db/invitation-store.ts";
import { findMembership, upsertMembership } from "../db/membership-store.ts";
import { invitationPlace } from "../db/sealed.ts";
import { findSeller, lockSeller, type Seller } from "../db/seller-store.ts";
import type { SellerDeps } from "../deps.ts";

interface Caller {
  readonly userId: string;
  /** The caller's own access token, to ask the auth service as them. */
  readonly token: string;
}

type Deps = Pick<SellerDeps, "db" | "now" | "sealer" | "auth" | "users">;

export const hashToken = (token: string): Buffer => createHash("sha256").update(token).digest();

/** What a link is about, for whom it was meant. */
export async function viewInvitation(
  deps: Deps,
  { token, caller }: { token: string; caller: Caller },
): Promise<{ invitation: InvitationRow; seller: Seller }> {
  const invitation = await findByToken(deps.db, hashToken(token));
  const open = await requireOpen(deps, invitation, caller);
  const seller = await findSeller(deps.db, open.sellerId);
  if (!seller) throw invalid();
  return { invitation: open, seller };
}

/** Makes the caller a member, once per link. A member already keeps the higher standing: an owner stays one. */
export async function acceptInvitation(
  deps: Deps,
  { request, token, caller }: { request: RequestKey; token: string; caller: Caller },
): Promise<string> {
  // A repeat of an answered request is replayed although the link is used by now; others are looked at inside.
  const email = await confirmedEmail(deps, caller);
  return once(deps.db, request, async (tx) => {
    const found = await findByToken(tx, hashToken(token));
    const seller = found && (await lockSeller(tx, found.sellerId));
    const invitation = await lockByToken(tx, hashToken(token));
    if (!seller || !invitation || !isFor(deps, invitation, email)) throw invalid();
    const { sellerId, role } = invitation;
    const before = await findMembership(tx, sellerId, caller.userId);
    if (before?.role !== "owner") await upsertMembership(tx, { sellerId, userId: caller.userId, role });
    await closeInvitations(tx, [invitation.id], "accepted");
    await audit(tx, {
      ...{ actor: `user:${caller.userId}`, action: "member.joined", subjectId: sellerId, subjectName: seller.name },
      after: { member: caller.userId, role: before?.role === "owner" ? "owner" : role },
    });
    return sellerId;
  });
}

async function requireOpen(deps: Deps, invitation: InvitationRow | undefined, caller: Caller): Promise<InvitationRow> {
  const email = await confirmedEmail(deps, caller);
  if (!invitation || !isFor(deps, invitation, email)) throw invalid();
  return invitation;
}

function isFor({ now, sealer }: Deps, { id, state, expiresAt, emailSealed }: InvitationRow, email: string): boolean {
  if (state !== "open" || expiresAt <= now()) return false;
  return email !== "" && sealer.open(invitationPlace(id), emailSealed) === email;
}

/** Empty unless the account showed that the address is its own: anybody can claim one. */
async function confirmedEmail({ auth, users }: Deps, { userId, token }: Caller): Promise<string> {
  const [{ state }, email] = await Promise.all([
    auth.getSignInState({}, asCaller(token)),
    users.getContact({ userId }).then(
      (contact) => contact.email,
      (error: unknown) => {
        if (isDomainError(error) && error.kind === "not_found") return "";
        throw error;
      },
    ),
  ]);
  return state?.emailVerified ? email.trim().toLowerCase() : "";
}

/** The same for all that can be wrong: a stranger learns nothing about the link. */
function invalid(): DomainError {
  return new DomainError(
    "failed_precondition",
    "INVITATION_INVALID",
    "This invitation is old, used or for another address. Sign in with the address that was invited, or ask for a new one.",
  );
}
