import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { newId, stableId } from "@souk/ids/id";
import type { CommissionBook } from "../../commission-book.ts";
import { findRule, insertAction, insertRule, lockRules, openRules, saveEnd } from "../../db/commission-store.ts";
import { checkCommissionRule, checkTerms, checkTime } from "../../domain/check-commission-rule.ts";
import type { CommissionTerms } from "../../domain/commission.ts";
import { type CommissionRule, type CommissionScope, overlaps, ruleState } from "../../domain/commission-rule.ts";

export interface RuleDeps {
  readonly db: Db;
  readonly now: () => Date;
  readonly book: Pick<CommissionBook, "forget">;
}

interface Doing {
  readonly request: RequestKey;
  readonly reason: string;
}

interface New {
  readonly scope: CommissionScope;
  readonly terms: CommissionTerms;
  readonly startsAt: Date | undefined;
  readonly endsAt: Date | undefined;
}

/** A rule from a time on. What was sold before is not touched: it was frozen with its own terms. */
export async function createRule(deps: RuleDeps, { request, reason }: Doing, given: New): Promise<CommissionRule> {
  return write(deps, request, async (tx, now) => {
    const { scope, terms, startsAt = now, endsAt = null } = given;
    const id = stableId("commission-rule", `${request.actorId}:${request.requestId}`);
    const rule = { id, scope, terms, startsAt, endsAt, createdAt: now };
    checkCommissionRule(rule, now);
    await refuseOverlap(tx, rule, now);
    await insertRule(tx, rule);
    await insertAction(tx, { action: "created", actorId: request.actorId, reason, before: null, after: rule, at: now });
    return rule;
  });
}

/** Other terms for the same from a time on: the rule ends then, and another begins. */
export async function changeRule(
  deps: RuleDeps,
  { request, reason }: Doing,
  given: { readonly id: string; readonly terms: CommissionTerms; readonly from: Date | undefined },
): Promise<CommissionRule> {
  return write(deps, request, async (tx, now) => {
    const old = await openRule(tx, given.id, now);
    const asked = given.from ?? now;
    checkTime("from", asked, now);
    checkTerms(given.terms);
    const from = asked < old.startsAt ? old.startsAt : asked;
    if (old.endsAt && from >= old.endsAt) throw ended();
    await saveEnd(tx, old.id, from);
    const rule = {
      id: newId(),
      scope: old.scope,
      terms: given.terms,
      startsAt: from,
      endsAt: old.endsAt,
      createdAt: now,
    };
    await refuseOverlap(tx, rule, now);
    await insertRule(tx, rule);
    await insertAction(tx, { action: "changed", actorId: request.actorId, reason, before: old, after: rule, at: now });
    return rule;
  });
}

/** Ends a rule at a time; one that has not begun never does. */
export async function endRule(
  deps: RuleDeps,
  { request, reason }: Doing,
  given: { readonly id: string; readonly at: Date | undefined },
): Promise<CommissionRule> {
  return write(deps, request, async (tx, now) => {
    const old = await openRule(tx, given.id, now);
    const asked = given.at ?? now;
    checkTime("at", asked, now);
    const endsAt = asked < old.startsAt ? old.startsAt : asked;
    const rule = { ...old, endsAt };
    // Ending it later than it was to might meet the one after it.
    await refuseOverlap(tx, rule, now);
    await saveEnd(tx, old.id, endsAt);
    await insertAction(tx, { action: "ended", actorId: request.actorId, reason, before: old, after: rule, at: now });
    return rule;
  });
}

/** One change at a time, each with its line in the audit; the next quote goes by the new rules. */
async function write<T>({ db, now, book }: RuleDeps, request: RequestKey, run: (tx: Tx, now: Date) => Promise<T>) {
  const done = await once(db, request, async (tx) => {
    await lockRules(tx);
    return run(tx, now());
  });
  book.forget();
  return done;
}

async function openRule(tx: Tx, id: string, now: Date): Promise<CommissionRule> {
  const rule = await findRule(tx, id);
  if (!rule) throw new DomainError("not_found", "COMMISSION_RULE_NOT_FOUND", "There is no such rule.");
  if (ruleState(rule, now) === "ended") throw ended();
  return rule;
}

async function refuseOverlap(tx: Tx, rule: CommissionRule, now: Date): Promise<void> {
  const other = (await openRules(tx, now)).find((each) => each.id !== rule.id && overlaps(each, rule));
  if (!other) return;
  throw new DomainError(
    "already_exists",
    "COMMISSION_RULE_OVERLAPS",
    "Another rule is for the same at the same time; change or end that one.",
    { rule_id: other.id, starts_at: other.startsAt.toISOString(), ends_at: other.endsAt?.toISOString() ?? "" },
  );
}

function ended(): DomainError {
  return new DomainError("failed_precondition", "COMMISSION_RULE_ENDED", "It is over; make a new one.");
}
