import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { hasNewerCase, lockCase, updateCase } from "../db/case-store.ts";
import { audit } from "../db/record-store.ts";
import type { ModerationDeps } from "../deps.ts";
import { requireMove } from "../domain/case-state.ts";
import { caseNotFound, requireRights } from "./case-access.ts";

interface Input {
  readonly request: RequestKey;
  readonly userId: string;
  readonly sellerId: string;
  readonly caseId: string;
  readonly text: string;
}

/** Has a rejection looked at again, once. */
export async function appealDecision(
  deps: Pick<ModerationDeps, "db" | "now" | "rules" | "sellers">,
  { request, userId, sellerId, caseId, text }: Input,
): Promise<void> {
  await requireRights(deps, { userId, sellerId }, "mayManage");
  await once(deps.db, request, async (tx) => {
    const found = await lockCase(tx, caseId);
    if (found?.sellerId !== sellerId) throw caseNotFound();
    if (found.appealedAt) throw notPossible("ALREADY_APPEALED", "A rejection is appealed against once.");
    if (found.state !== "rejected") throw notPossible("CASE_NOT_REJECTED", "Only a rejection can be appealed against.");
    if (await hasNewerCase(tx, found.productId, found.submittedAt))
      throw notPossible("NEWER_REVISION", "The product was submitted again since; that one counts.");
    requireMove(found.state, "appealed");
    const now = deps.now();
    await updateCase(tx, caseId, {
      ...{ state: "appealed", appealText: text, appealedAt: now, appealedBy: userId, appealOutcome: "open" },
      dueAt: new Date(now.getTime() + deps.rules.dueMs),
    });
    await audit(tx, {
      ...{ actor: `user:${userId}`, action: "case.appealed", subjectId: caseId, subjectName: found.title.en ?? "" },
      ...{ note: text, before: { state: found.state }, after: { state: "appealed" } },
    });
  });
}

const notPossible = (reason: string, message: string) => new DomainError("failed_precondition", reason, message);
