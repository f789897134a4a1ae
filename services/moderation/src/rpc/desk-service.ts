import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import { ListCasesRequest_View, type ModerationDeskService } from "@souk/contracts/moderation/v1/desk_service";
import { isId } from "@souk/ids/id";
import { callerName, requireUser } from "@souk/service/caller";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import { type CaseRow, historyOf, nextWaiting } from "../db/case-store.ts";
import { countQueue, listQueue, placeInQueue, type QueueView } from "../db/queue-store.ts";
import { listAuditRows } from "../db/record-store.ts";
import { listTerms } from "../db/term-store.ts";
import type { ModerationDeps } from "../deps.ts";
import { holderOf } from "../domain/claim.ts";
import { requireCase } from "../use-cases/case-access.ts";
import { deleteBannedTerm, saveBannedTerm } from "../use-cases/change-terms.ts";
import { claimCase, releaseCase } from "../use-cases/claim-case.ts";
import { bulkDecideCases, decideCase } from "../use-cases/decide-case.ts";
import { moderatorNames } from "../use-cases/moderator-names.ts";
import { productOf, toAuditEntry, toCase, toClaim } from "./case-mapper.ts";
import { type Asked, cursorOf } from "./paging.ts";

const sizes = { default: 50, max: 100 };
const noVerdict = { isApproval: false, reasonCodes: [], note: "" };

const views: Readonly<Record<ListCasesRequest_View, QueueView>> = {
  [ListCasesRequest_View.UNSPECIFIED]: "waiting",
  [ListCasesRequest_View.WAITING]: "waiting",
  [ListCasesRequest_View.APPEALED]: "appealed",
  [ListCasesRequest_View.APPROVED]: "approved",
  [ListCasesRequest_View.REJECTED]: "rejected",
};

type Request = Parameters<typeof requestKeyOf>[1];
const by = (ctx: HandlerContext, request: Request) => ({
  request: requestKeyOf(ctx, request),
  moderatorId: requireUser(ctx).id,
});

export function deskService(deps: ModerationDeps) {
  const { db, now } = deps;
  const read = async (rows: readonly CaseRow[]) => {
    const at = now();
    const holders = rows.flatMap((row) => holderOf(row, at)?.moderatorId ?? []);
    const names = await moderatorNames(deps, holders);
    return rows.map((row) => toCase(row, { now: at, names }));
  };
  const one = async (caseId: string) => (await read([await requireCase(db, caseId)]))[0];
  return {
    async listCases(request, ctx) {
      const view = views[request.view];
      const limit = pageSizeOf(request.pageSize, sizes);
      // No seller has such an id, so nothing is theirs.
      if (request.sellerId !== "" && !isId(request.sellerId)) return { cases: [], nextPageToken: "" };
      const moderatorId = request.mine ? requireUser(ctx).id : undefined;
      const filter = { view, sellerId: request.sellerId, code: request.code, isOverdue: request.overdue, moderatorId };
      const asked: Asked = { after: cursorOf(request.pageToken), limit: limit + 1, now: now() };
      const rows = await listQueue(db, filter, asked);
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        cases: await read(rows.slice(0, limit)),
        nextPageToken: last ? encodeCursor([placeInQueue(view, last).getTime(), last.id]) : "",
      };
    },

    countCases: (_request, ctx) => countQueue(db, requireUser(ctx).id, now()),

    async getCase({ caseId }) {
      const row = await requireCase(db, caseId);
      const [history, nextCaseId, [found]] = await Promise.all([
        historyOf(db, row.sellerId),
        nextWaiting(db, row, now()),
        read([row]),
      ]);
      return {
        case: found,
        proposed: productOf(row.proposed),
        published: row.published ? productOf(row.published) : undefined,
        history: { approvedCount: history.approved, rejectedCount: history.rejected },
        nextCaseId: nextCaseId ?? "",
      };
    },

    async claimCase(request, ctx) {
      const caller = by(ctx, request);
      const expiresAt = await claimCase(deps, { ...caller, caseId: request.caseId });
      const names = await moderatorNames(deps, [caller.moderatorId]);
      return { claim: toClaim(caller.moderatorId, expiresAt, names) };
    },

    async releaseCase(request, ctx) {
      await releaseCase(deps, { ...by(ctx, request), caseId: request.caseId });
      return {};
    },

    async decideCase(request, ctx) {
      const { caseId, verdict = noVerdict } = request;
      await decideCase(deps, { ...by(ctx, request), caseId, verdict });
      return { case: await one(caseId) };
    },

    async bulkDecideCases(request, ctx) {
      const { caseIds, verdict = noVerdict } = request;
      return { results: await bulkDecideCases(deps, { ...by(ctx, request), caseIds, verdict }) };
    },

    listBannedTerms: async () => ({ terms: await listTerms(db) }),

    async saveBannedTerm(request, ctx) {
      const { language = "", term = "", weight = 1 } = request.term ?? {};
      const actor = callerName(ctx);
      const saved = await saveBannedTerm(deps, { request: requestKeyOf(ctx, request), actor, language, term, weight });
      return { term: saved };
    },

    async deleteBannedTerm(request, ctx) {
      const key = requestKeyOf(ctx, request);
      await deleteBannedTerm(deps, { request: key, actor: callerName(ctx), termId: request.termId });
      return {};
    },

    async listAuditEntries({ subjectId, pageSize, pageToken }) {
      const limit = pageSizeOf(pageSize, sizes);
      const [afterId] = decodeCursor(pageToken, ["string"]) ?? [];
      // Nothing was ever done to what has no such id.
      if (subjectId !== "" && !isId(subjectId)) return { entries: [], nextPageToken: "" };
      const rows = await listAuditRows(db, { subjectId, afterId, limit: limit + 1 });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return { entries: rows.slice(0, limit).map(toAuditEntry), nextPageToken: last ? encodeCursor([last.id]) : "" };
    },
  } satisfies ServiceImpl<typeof ModerationDeskService>;
}
