import { audit } from "@souk/database/audit";
import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { lockApplication, saveCheck } from "../db/application-store.ts";
import type { SellerDeps } from "../deps.ts";
import { type CheckKind, moveCheck } from "../domain/checklist.ts";
import { applicationNotFound, requireCheck } from "./application-access.ts";

export interface CheckDecision {
  readonly kind: CheckKind;
  readonly approved: boolean;
  readonly reason: string;
  readonly note: string;
}

interface Input extends CheckDecision {
  readonly request: RequestKey;
  readonly actor: string;
  readonly applicationId: string;
}

/** An operator approves or refuses an item of a submitted application. */
export async function decideCheck(deps: Pick<SellerDeps, "db" | "now">, input: Input): Promise<void> {
  if (input.kind === "bank_account")
    throw new DomainError("failed_precondition", "CHECK_NOT_YOURS", "The bank says whose an account is.");
  if (!input.approved && input.reason === "")
    throw new DomainError("invalid", "REASON_NEEDED", "A refusal needs a reason.", { field: "reason" });
  await once(deps.db, input.request, async (tx) => {
    const application = await lockApplication(tx, input.applicationId);
    if (!application) throw applicationNotFound();
    if (application.state !== "submitted")
      throw new DomainError("failed_precondition", "APPLICATION_STATE", `It is ${application.state}, not submitted.`);
    await recordCheck(tx, input, { ...application, actor: input.actor, now: deps.now() });
  });
}

/** Writes a decision, whoever made it. */
export async function recordCheck(
  tx: Tx,
  { kind, approved, reason, note }: CheckDecision,
  of: { id: string; shopName: string; actor: string; now: Date },
): Promise<void> {
  const check = await requireCheck(tx, of.id, kind);
  const why = approved ? { reason: "", note } : { reason, note };
  const decided = moveCheck(check, approved ? "approved" : "refused", { ...why, decidedAt: of.now });
  await saveCheck(tx, of.id, decided);
  await audit(tx, {
    ...{ actor: of.actor, action: `check.${decided.state}`, subjectId: of.id, subjectName: of.shopName, ...why },
    ...{ before: { [kind]: check.state }, after: { [kind]: decided.state } },
  });
}
