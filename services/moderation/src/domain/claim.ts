import { type CaseState, isWaiting } from "./case-state.ts";

export interface Claimable {
  readonly state: CaseState;
  readonly claimedBy: string | null;
  readonly claimExpiresAt: Date | null;
  /** Who decided it last; null when it was nobody, or no person. */
  readonly deciderId: string | null;
}

interface Who {
  readonly moderatorId: string;
  readonly now: Date;
  /** Whether there is somebody else who could. */
  readonly hasColleague: boolean;
}

export type ClaimRefusal = "CASE_NOT_OPEN" | "CASE_CLAIMED" | "APPEAL_NEEDS_ANOTHER";

/** Who works on a case now; a claim that ran out is none. */
export function holderOf({ claimedBy, claimExpiresAt }: Pick<Claimable, "claimedBy" | "claimExpiresAt">, now: Date) {
  if (!claimedBy || !claimExpiresAt || claimExpiresAt <= now) return undefined;
  return { moderatorId: claimedBy, expiresAt: claimExpiresAt };
}

/** Why somebody may not take a case; undefined when they may. */
export function refusalOf(item: Claimable, { moderatorId, now, hasColleague }: Who): ClaimRefusal | undefined {
  if (!isWaiting(item.state)) return "CASE_NOT_OPEN";
  const holder = holderOf(item, now);
  if (holder && holder.moderatorId !== moderatorId) return "CASE_CLAIMED";
  const isOwnRejection = item.state === "appealed" && item.deciderId === moderatorId;
  return isOwnRejection && hasColleague ? "APPEAL_NEEDS_ANOTHER" : undefined;
}
