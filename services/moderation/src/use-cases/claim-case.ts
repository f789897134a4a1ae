import { once, type RequestKey } from "@souk/database/once";
import { lockCase, updateCase } from "../db/case-store.ts";
import { audit, meetColleagues } from "../db/record-store.ts";
import type { ModerationDeps } from "../deps.ts";
import { holderOf, refusalOf } from "../domain/claim.ts";
import { caseNotFound, refused } from "./case-access.ts";

interface Input {
  readonly request: RequestKey;
  readonly moderatorId: string;
  readonly caseId: string;
}

type Deps = Pick<ModerationDeps, "db" | "now" | "rules">;

/** Of two at once one gets it: the case is locked while it is looked at. Again by who has it: for as long anew. */
export async function claimCase({ db, now, rules }: Deps, { request, moderatorId, caseId }: Input): Promise<Date> {
  return once(db, request, async (tx) => {
    const found = await lockCase(tx, caseId);
    if (!found) throw caseNotFound();
    const at = now();
    const hasColleague = await meetColleagues(tx, moderatorId, at);
    const refusal = refusalOf(found, { moderatorId, now: at, hasColleague });
    if (refusal) throw refused(refusal);
    const claimExpiresAt = new Date(at.getTime() + rules.claimMs);
    await updateCase(tx, caseId, { claimedBy: moderatorId, claimExpiresAt });
    const holder = holderOf(found, at);
    // Who keeps a case says so every few minutes, which is no news.
    if (!holder) {
      const after = { claimed_until: claimExpiresAt.toISOString() };
      await audit(tx, {
        ...{
          actor: `user:${moderatorId}`,
          action: "case.claimed",
          subjectId: caseId,
          subjectName: found.title.en ?? "",
        },
        after,
      });
    }
    return claimExpiresAt;
  });
}

/** What somebody else has, or nobody, stays as it is. */
export async function releaseCase(
  { db, now }: Pick<Deps, "db" | "now">,
  { request, moderatorId, caseId }: Input,
): Promise<void> {
  await once(db, request, async (tx) => {
    const found = await lockCase(tx, caseId);
    if (!found) throw caseNotFound();
    if (holderOf(found, now())?.moderatorId !== moderatorId) return;
    await updateCase(tx, caseId, { claimedBy: null, claimExpiresAt: null });
    await audit(tx, {
      ...{
        actor: `user:${moderatorId}`,
        action: "case.released",
        subjectId: caseId,
        subjectName: found.title.en ?? "",
      },
    });
  });
}
