import type { AuditEntry } from "@souk/contracts/audit/v1/audit_service";

export interface AuditChange {
  readonly field: string;
  /** Null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What changed, field by field; what stayed the same comes last, and only says what it is about. */
export function changesOf({ before, after }: Pick<AuditEntry, "before" | "after">): AuditChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changes = fields.map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
  const isSame = (change: AuditChange) => Number(change.before === change.after);
  return changes.toSorted((a, b) => isSame(a) - isSame(b));
}
