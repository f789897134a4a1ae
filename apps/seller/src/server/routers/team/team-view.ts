import { timestampDate } from "@bufbuild/protobuf/wkt";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import type { ListTeamResponse } from "@souk/contracts/seller/v1/team_service";
import { z } from "zod";
import type { MemberRole } from "../../memberships.ts";

export const roleInput = z.enum(["owner", "catalogue", "orders", "finance"]);
export const roles = {
  owner: Membership_Role.OWNER,
  catalogue: Membership_Role.CATALOGUE,
  orders: Membership_Role.ORDERS,
  finance: Membership_Role.FINANCE,
} as const satisfies Record<MemberRole, Membership_Role>;

export interface TeamView {
  readonly members: readonly {
    readonly userId: string;
    readonly role: MemberRole;
    readonly name: string;
    readonly email: string;
  }[];
  readonly invitations: readonly {
    readonly id: string;
    readonly email: string;
    readonly role: MemberRole;
    readonly expiresAt: string;
  }[];
}

export function toRole(role: Membership_Role): MemberRole {
  return roleInput.options.find((name) => roles[name] === role) ?? "orders";
}

export function toTeamView({ members, invitations }: ListTeamResponse): TeamView {
  return {
    members: members.map(({ userId, role, name, email }) => ({ userId, name, email, role: toRole(role) })),
    invitations: invitations.map(({ id, email, role, expiresAt }) => ({
      ...{ id, email, role: toRole(role) },
      expiresAt: expiresAt ? timestampDate(expiresAt).toISOString() : "",
    })),
  };
}
