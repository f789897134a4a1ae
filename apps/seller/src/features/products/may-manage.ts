import type { MemberRole } from "@/server/memberships";

/** Who of a team may change the catalogue; the services decide, this keeps buttons away that would be refused. */
export function mayManageCatalogue(role: MemberRole): boolean {
  return role === "owner" || role === "catalogue";
}
