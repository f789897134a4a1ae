import { audit } from "@souk/database/audit";
import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { deleteMembership, findMembership, ownersOf, upsertMembership } from "../db/membership-store.ts";
import { forgetUnsharedViews } from "../db/saved-view-store.ts";
import type { Seller } from "../db/seller-store.ts";
import type { SellerDeps } from "../deps.ts";
import type { Role } from "../domain/permissions.ts";
import { lockShopFor } from "./member-access.ts";

interface Input {
  readonly request: RequestKey;
  readonly actorId: string;
  readonly sellerId: string;
  readonly userId: string;
}

type Deps = Pick<SellerDeps, "db">;

/** Lets a member do something else. @throws DomainError LAST_OWNER, MEMBERSHIP_NOT_FOUND */
export async function changeMemberRole({ db }: Deps, input: Input & { readonly role: Role }): Promise<void> {
  const { sellerId, userId, role, actorId } = input;
  await once(db, input.request, async (tx) => {
    const seller = await lockShopFor(tx, { sellerId, userId: actorId }, "manage_team");
    const member = await findMembership(tx, sellerId, userId);
    if (!member) throw new DomainError("not_found", "MEMBERSHIP_NOT_FOUND", "This user is no member of that seller.");
    if (member.role === role) return;
    if (role !== "owner") await requireOtherOwner(tx, sellerId, userId);
    await upsertMembership(tx, { sellerId, userId, role });
    await record(tx, seller, actorId, { action: "member.role_changed", userId, before: member.role, after: role });
  });
}

/** Ends a membership; of who is none there is nothing to end. @throws DomainError LAST_OWNER */
export async function removeMember({ db }: Deps, input: Input): Promise<void> {
  const { sellerId, userId, actorId } = input;
  await once(db, input.request, async (tx) => {
    // Anybody may go; sending others away is for who manages the team.
    const isLeaving = userId === actorId;
    const seller = await lockShopFor(tx, { sellerId, userId: actorId }, isLeaving ? "view_team" : "manage_team");
    const member = await findMembership(tx, sellerId, userId);
    if (!member) return;
    await requireOtherOwner(tx, sellerId, userId);
    await deleteMembership(tx, sellerId, userId);
    await forgetUnsharedViews(tx, sellerId, userId);
    const action = isLeaving ? "member.left" : "member.removed";
    await record(tx, seller, actorId, { action, userId, before: member.role, after: "" });
  });
}

/** The shop is locked, so two owners cannot go at the same time, each counting on the other. */
async function requireOtherOwner(tx: Tx, sellerId: string, userId: string): Promise<void> {
  const owners = await ownersOf(tx, sellerId);
  if (!owners.includes(userId) || owners.length > 1) return;
  throw new DomainError(
    "failed_precondition",
    "LAST_OWNER",
    "A shop has an owner at any time: make another one first.",
  );
}

async function record(
  tx: Tx,
  { id, name }: Seller,
  actorId: string,
  change: { action: string; userId: string; before: string; after: string },
): Promise<void> {
  const { action, userId: member, before, after } = change;
  await audit(tx, {
    ...{ actor: `user:${actorId}`, action, subjectId: id, subjectName: name },
    ...{ before: { member, role: before }, after: after === "" ? {} : { member, role: after } },
  });
}
