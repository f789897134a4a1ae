import type { Tx } from "@souk/database/database";
import { lockCaseOfRevision, updateCase } from "../db/case-store.ts";
import { audit, noteWithdrawn } from "../db/record-store.ts";

/** What was decided stays decided; what has not come yet will find that it was taken back. */
export async function withdrawCase(tx: Tx, given: { revisionId: string; withdrawnAt: Date }): Promise<void> {
  const found = await lockCaseOfRevision(tx, given.revisionId);
  if (!found) return noteWithdrawn(tx, given.revisionId, given.withdrawnAt);
  if (found.state !== "open") return;
  await updateCase(tx, found.id, { state: "withdrawn", claimedBy: null, claimExpiresAt: null });
  await audit(tx, {
    ...{ actor: "moderation", action: "case.withdrawn", subjectId: found.id, subjectName: found.title.en ?? "" },
    ...{ before: { state: found.state }, after: { state: "withdrawn" } },
  });
}
