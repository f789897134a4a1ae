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

/** The most that the user service tells of in one call. */
const atOnce = 200;

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
  const contacts = await contactsOf(
    deps,
    rows.map(({ userId }) => userId),
  );
  const members = rows.map(({ userId, role, createdAt }) => ({
    ...{ userId, role, joinedAt: createdAt },
    ...(contacts.get(userId) ?? { name: "", email: "" }),
  }));
  const invitations = open.map((row) => ({
    ...row,
    email: deps.sealer.open(invitationPlace(row.id), row.emailSealed),
  }));
  return { members, invitations };
}

async function contactsOf({ users }: Deps, userIds: string[]): Promise<Map<string, { name: string; email: string }>> {
  const known = new Map<string, { name: string; email: string }>();
  try {
    for (let from = 0; from < userIds.length; from += atOnce) {
      const { contacts } = await users.batchGetContacts({ userIds: userIds.slice(from, from + atOnce) });
      for (const { userId, displayName: name, email } of contacts) known.set(userId, { name, email });
    }
  } catch (error) {
    if (!isDomainError(error)) throw error;
  }
  return known;
}
