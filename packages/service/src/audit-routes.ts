import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { ServiceImpl } from "@connectrpc/connect";
import type { AuditService } from "@souk/contracts/audit/v1/audit_service";
import { listAudit } from "@souk/database/audit";
import type { Conn } from "@souk/database/database";
import { pageSizeOf } from "./cursor.ts";
import { instantOf } from "./instant.ts";

/** `router.service(AuditService, auditRoutes(db))` in every service that keeps an audit log. */
export function auditRoutes(db: Conn) {
  return {
    async listAuditEntries({ subjectId, actor, from, to, beforeId, pageSize }) {
      const limit = pageSizeOf(pageSize, { default: 50, max: 100 });
      const rows = await listAudit(db, {
        subjectId: subjectId || undefined,
        actor: actor || undefined,
        from: instantOf(from),
        to: instantOf(to),
        beforeId: beforeId || undefined,
        limit: limit + 1,
      });
      const entries = rows.slice(0, limit).map(({ at, ...row }) => ({ ...row, at: timestampFromDate(at) }));
      return { entries, hasMore: rows.length > limit };
    },
  } satisfies ServiceImpl<typeof AuditService>;
}
