import type { Conn } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { type CaseRow, findCase } from "../db/case-store.ts";
import type { ModerationDeps } from "../deps.ts";
import type { ClaimRefusal } from "../domain/claim.ts";

export function caseNotFound(): DomainError {
  return new DomainError("not_found", "CASE_NOT_FOUND", "There is no such case.");
}

export async function requireCase(conn: Conn, id: string): Promise<CaseRow> {
  const row = await findCase(conn, id);
  if (!row) throw caseNotFound();
  return row;
}

const refusals: Readonly<Record<ClaimRefusal, string>> = {
  CASE_NOT_OPEN: "The case does not wait for a decision.",
  CASE_CLAIMED: "A colleague works on the case.",
  APPEAL_NEEDS_ANOTHER: "Somebody else than who rejected it decides about an appeal.",
};

export function refused(reason: ClaimRefusal): DomainError {
  return new DomainError("failed_precondition", reason, refusals[reason]);
}

/** @throws DomainError CASE_NOT_FOUND for whoever may not see, or not change, the seller's catalogue */
export async function requireRights(
  { sellers }: Pick<ModerationDeps, "sellers">,
  member: { userId: string; sellerId: string },
  right: "mayView" | "mayManage",
): Promise<void> {
  if (!(await sellers.catalogueRights(member))[right]) throw caseNotFound();
}
