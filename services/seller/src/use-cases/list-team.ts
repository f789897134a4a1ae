import { isDomainError } from "@souk/errors/domain-error";
import { type InvitationRow, openInvitationsOf } from "../db/invitation-store.ts";
import { membersOf } from "../db/membership-store.ts";
import { invitationPlace } from "../db/sealed.ts";
import type { SellerDeps } from "../deps.ts";
import type { Role } from "../domain/permissions.ts";
import { requireMember } from "./member-access.ts";

export interface TeamMember {
  readonly userId: string;
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly joinedAt: Date;
}

export interface OpenInvitation extends InvitationRow {
  readonly email: string;
}

type Deps = Pick<SellerDeps, "db" | "now" | "sealer" | "users">;

/** Who works for a shop, with names from the user service: without it they are there without names. */
export async function listTeam(
  deps: Deps,
  asked: { sellerId: string; userId: string },
): Promise<{ members: TeamMember[]; invitations: OpenInvitation[] }> {
  await requireMember(deps.db, asked, "view_team");
  const [rows, open] = await Promise.all([
    membersOf(deps.db, asked.sellerId),
    openInvitationsOf(deps.db, asked.sellerId, deps.now()),
  ]);
  const members = await Promise.all(
    rows.map(async ({ userId, role, createdAt }) => ({
      ...{ userId, role, joinedAt: createdAt },
      ...(await contactOf(deps, userId)),
    })),
  );
  const invitations = open.map((row) => ({
    ...row,
    email: deps.sealer.open(invitationPlace(row.id), row.emailSealed),
  }));
  return { members, invitations };
}

async function contactOf({ users }: Deps, userId: string): Promise<{ name: string; email: string }> {
  try {
    const { displayName: name, email } = await users.getContact({ userId });
    return { name, email };
  } catch (error) {
    if (isDomainError(error)) return { name: "", email: "" };
    throw error;
  }
}
