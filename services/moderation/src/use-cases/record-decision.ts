import type { Tx } from "@souk/database/database";
import { appendEvent } from "@souk/events/append-event";
import { type CaseRow, lockCase, updateCase } from "../db/case-store.ts";
import { audit } from "../db/record-store.ts";
import { requireMove } from "../domain/case-state.ts";
import { productRevisionDecided } from "../events/moderation-events.ts";
import { caseNotFound } from "./case-access.ts";

export interface Verdict {
  readonly isApproval: boolean;
  readonly reasonCodes: readonly string[];
  readonly note: string;
}

interface Decision {
  readonly verdict: Verdict;
  /** Undefined when no person decided. */
  readonly moderatorId: string | undefined;
  readonly now: Date;
}

/** Writes a decision, tells of it and notes it. A rejection that stays after an appeal is not told again: nothing changed. */
export async function recordDecision(
  tx: Tx,
  caseId: string,
  { verdict, moderatorId, now }: Decision,
): Promise<CaseRow> {
  const before = await lockCase(tx, caseId);
  if (!before) throw caseNotFound();
  const state = verdict.isApproval ? "approved" : "rejected";
  requireMove(before.state, state);
  const isAppeal = before.state === "appealed";
  const after = await updateCase(tx, caseId, {
    ...{
      state,
      decidedAt: now,
      isApproval: verdict.isApproval,
      reasonCodes: [...verdict.reasonCodes],
      note: verdict.note,
    },
    ...{
      isAutomatic: moderatorId === undefined,
      deciderId: moderatorId ?? null,
      claimedBy: null,
      claimExpiresAt: null,
    },
    ...(isAppeal ? { appealOutcome: verdict.isApproval ? ("overturned" as const) : ("upheld" as const) } : {}),
  });
  if (!isAppeal || verdict.isApproval) await appendEvent(tx, productRevisionDecided(after, now));
  await audit(tx, {
    actor: moderatorId === undefined ? "moderation" : `user:${moderatorId}`,
    ...{ action: `case.${state}`, subjectId: caseId, subjectName: before.title.en ?? "" },
    ...{ reason: verdict.reasonCodes.join(" "), note: verdict.note },
    before: { state: before.state },
    after: { state, risk: String(before.risk) },
  });
  return after;
}
