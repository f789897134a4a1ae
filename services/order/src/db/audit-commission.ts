import { audit } from "@souk/database/audit";
import type { Tx } from "@souk/database/database";
import { isId } from "@souk/ids/id";
import type { CommissionTerms } from "../domain/commission.ts";
import type { CommissionRule } from "../domain/commission-rule.ts";

interface Change {
  readonly action: "created" | "changed" | "ended";
  readonly actorId: string;
  readonly reason: string;
  readonly before: CommissionRule | null;
  readonly after: CommissionRule;
}

/** A change of a rule in the log of everything that operators do. */
export async function auditCommission(tx: Tx, { action, actorId, reason, before, after }: Change): Promise<void> {
  await audit(tx, {
    actor: isId(actorId) ? `user:${actorId}` : actorId,
    action: `commission_rule.${action}`,
    ...{ subjectId: after.id, subjectName: "", note: reason },
    ...{ before: before ? fieldsOf(before) : {}, after: fieldsOf(after) },
  });
}

function fieldsOf({ scope, terms, startsAt, endsAt }: CommissionRule): Record<string, string> {
  const { sellerId, productId, categoryId } = scope;
  const fields = {
    ...{ seller: sellerId, product: productId, category: categoryId },
    percent: `${Number(terms.percentBasisPoints) / 100} %`,
    ...{ fixed: amountOf(terms, terms.fixedMinor || null), floor: amountOf(terms, terms.floorMinor) },
    cap: amountOf(terms, terms.capMinor),
    ...{ starts_at: startsAt.toISOString(), ends_at: endsAt?.toISOString() ?? null },
  };
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

const amountOf = ({ currencyCode }: CommissionTerms, minor: bigint | null) =>
  minor === null || currencyCode === null ? null : `${currencyCode} ${minor}`;
