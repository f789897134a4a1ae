import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { lockCase, lockCases } from "../db/case-store.ts";
import { meetColleagues } from "../db/record-store.ts";
import type { ModerationDeps } from "../deps.ts";
import { isWaiting } from "../domain/case-state.ts";
import { holderOf, refusalOf } from "../domain/claim.ts";
import { caseNotFound, refused } from "./case-access.ts";
import { recordDecision, type Verdict } from "./record-decision.ts";

interface Decider {
  readonly request: RequestKey;
  readonly moderatorId: string;
  readonly verdict: Verdict;
}

type Deps = Pick<ModerationDeps, "db" | "now">;

/** By who has claimed it: what two look at is decided by one. */
export async function decideCase({ db, now }: Deps, input: Decider & { caseId: string }): Promise<void> {
  const { caseId, moderatorId, verdict } = input;
  requireReason(verdict);
  await once(db, input.request, async (tx) => {
    const found = await lockCase(tx, caseId);
    if (!found) throw caseNotFound();
    if (!isWaiting(found.state)) throw refused("CASE_NOT_OPEN");
    if (holderOf(found, now())?.moderatorId !== moderatorId)
      throw new DomainError("failed_precondition", "CASE_NOT_YOURS", "Only who has claimed a case decides about it.");
    await recordDecision(tx, caseId, { verdict, moderatorId, now: now() });
  });
}

export interface BulkResult {
  readonly caseId: string;
  /** Empty when it was decided. */
  readonly failure: string;
}

/** Each case for itself: what cannot be decided says why, and the others are. */
export async function bulkDecideCases(
  { db, now }: Deps,
  { caseIds, moderatorId, verdict, request }: Decider & { caseIds: readonly string[] },
): Promise<BulkResult[]> {
  requireReason(verdict);
  return once(db, request, async (tx) => {
    const at = now();
    const hasColleague = await meetColleagues(tx, moderatorId, at);
    const found = new Map((await lockCases(tx, caseIds)).map((row) => [row.id, row]));
    const results: BulkResult[] = [];
    for (const caseId of caseIds) {
      const row = found.get(caseId);
      const failure = row ? (refusalOf(row, { moderatorId, now: at, hasColleague }) ?? "") : "CASE_NOT_FOUND";
      if (failure === "") await recordDecision(tx, caseId, { verdict, moderatorId, now: at });
      results.push({ caseId, failure });
    }
    return results;
  });
}

function requireReason({ isApproval, reasonCodes }: Verdict): void {
  if (isApproval || reasonCodes.length > 0) return;
  throw new DomainError("invalid", "REASON_NEEDED", "A rejection needs a reason.", { field: "reason_codes" });
}
