import type { Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import { hasNewerCase, insertCase, lockWaitingOfProduct, updateCase } from "../db/case-store.ts";
import { audit, isWithdrawn } from "../db/record-store.ts";
import type { ModerationDeps } from "../deps.ts";
import { riskOf } from "../domain/finding.ts";
import type { ProductFacts } from "../domain/proposal.ts";
import { checkProposal } from "./check-proposal.ts";
import { recordDecision } from "./record-decision.ts";

interface Snapshot {
  readonly facts: ProductFacts;
  readonly content: Uint8Array;
}

export interface Submission {
  readonly revisionId: string;
  readonly productId: string;
  readonly sellerId: string;
  readonly submittedAt: Date;
  readonly title: Record<string, string>;
  readonly proposed: Snapshot;
  readonly published: Snapshot | undefined;
}

/**
 * A submitted revision becomes a case: checked, and approved at once when the checks find too little to bother anybody. What is
 * found never rejects anything by itself. The last revision of a product is the one that counts, in whatever order they come.
 */
export async function openCase(
  tx: Tx,
  { now, rules }: Pick<ModerationDeps, "now" | "rules">,
  given: Submission,
): Promise<void> {
  const { revisionId, productId, sellerId, submittedAt, title, proposed, published } = given;
  const isLate = await hasNewerCase(tx, productId, submittedAt);
  const state = isLate ? "superseded" : (await isWithdrawn(tx, revisionId)) ? "withdrawn" : "open";
  const findings = await checkProposal(tx, rules, { sellerId, proposed: proposed.facts, published: published?.facts });
  const id = newId();
  const isFirst = await insertCase(tx, {
    ...{ id, revisionId, productId, sellerId, state, title, submittedAt, findings, risk: riskOf(findings) },
    ...{ proposed: proposed.content, published: published?.content ?? null },
    codes: [...new Set(findings.map(({ code }) => code))],
    dueAt: new Date(submittedAt.getTime() + rules.dueMs),
  });
  if (!isFirst || state !== "open") return;
  await supersedeOthers(tx, productId, id);
  if (riskOf(findings) < rules.approveBelow) await approveUnseen(tx, id, now());
}

async function supersedeOthers(tx: Tx, productId: string, by: string): Promise<void> {
  for (const other of await lockWaitingOfProduct(tx, productId)) {
    if (other.id === by) continue;
    await updateCase(tx, other.id, { state: "superseded", claimedBy: null, claimExpiresAt: null });
    await audit(tx, {
      ...{ actor: "moderation", action: "case.superseded", subjectId: other.id, subjectName: other.title.en ?? "" },
      ...{ before: { state: other.state }, after: { state: "superseded", by } },
    });
  }
}

async function approveUnseen(tx: Tx, caseId: string, now: Date): Promise<void> {
  const verdict = { isApproval: true, reasonCodes: [], note: "" };
  await recordDecision(tx, caseId, { verdict, moderatorId: undefined, now });
}
