import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import type { SellerDeskService } from "@souk/contracts/seller/v1/desk_service";
import { listAudit } from "@souk/database/audit";
import { isId } from "@souk/ids/id";
import { callerName } from "@souk/service/caller";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import { listApplicationRows, withDetails } from "../db/application-store.ts";
import { countMembers } from "../db/membership-store.ts";
import { findSeller, listStandingRows } from "../db/seller-store.ts";
import type { SellerDeps } from "../deps.ts";
import { viewApplication } from "../use-cases/application-view.ts";
import { approveApplication } from "../use-cases/approve-application.ts";
import { endSelling, reinstateSeller } from "../use-cases/change-standing.ts";
import { decideApplication } from "../use-cases/decide-application.ts";
import { decideCheck } from "../use-cases/decide-check.ts";
import { sellerNotFound } from "../use-cases/member-access.ts";
import { toApplication, toApplicationLine, toApplicationState, toCheckKind } from "./application-mapper.ts";
import { toAuditEntry, toMemberCount, toSellerState, toStanding } from "./standing-mapper.ts";

const sizes = { default: 50, max: 100 };

type Request = Parameters<typeof requestKeyOf>[1];
const by = (ctx: HandlerContext, request: Request) => ({ request: requestKeyOf(ctx, request), actor: callerName(ctx) });

export function deskService(deps: SellerDeps) {
  const application = async (id: string) => ({ application: toApplication(await viewApplication(deps, id)) });
  const standing = async (id: string) => {
    const seller = await findSeller(deps.db, id);
    if (!seller) throw sellerNotFound();
    return { standing: toStanding(seller) };
  };
  return {
    async listApplications(request) {
      const limit = pageSizeOf(request.pageSize, sizes);
      const state = toApplicationState(request.state);
      const [atMs, id] = decodeCursor(request.pageToken, ["number", "string"]) ?? [];
      const after: [number, string] | undefined = atMs === undefined || id === undefined ? undefined : [atMs, id];
      const rows = await listApplicationRows(deps.db, { state, after, limit: limit + 1 });
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      const lastAt = state === "submitted" ? last?.submittedAt : last?.createdAt;
      return {
        applications: (await withDetails(deps.db, deps.sealer, page)).map(toApplicationLine),
        nextPageToken: last && lastAt ? encodeCursor([lastAt.getTime(), last.id]) : "",
      };
    },

    getApplication: ({ applicationId }) => application(applicationId),

    async decideCheck(request, ctx) {
      const { applicationId, approved, reason, note } = request;
      const kind = toCheckKind(request.kind);
      await decideCheck(deps, { ...by(ctx, request), applicationId, kind, approved, reason, note });
      return application(applicationId);
    },

    async approveApplication(request, ctx) {
      await approveApplication(deps, { ...by(ctx, request), applicationId: request.applicationId });
      return application(request.applicationId);
    },

    async requestApplicationChanges(request, ctx) {
      const { applicationId, reason, note } = request;
      await decideApplication(deps, { ...by(ctx, request), applicationId, to: "changes_requested", reason, note });
      return application(applicationId);
    },

    async rejectApplication(request, ctx) {
      const { applicationId, reason, note } = request;
      await decideApplication(deps, { ...by(ctx, request), applicationId, to: "rejected", reason, note });
      return application(applicationId);
    },

    async listSellerStandings({ state, pageSize, pageToken }) {
      const limit = pageSizeOf(pageSize, sizes);
      const after = decodeCursor(pageToken, ["string", "string"]);
      const rows = await listStandingRows(deps.db, toSellerState(state), { after, limit: limit + 1 });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        standings: rows.slice(0, limit).map(toStanding),
        nextPageToken: last ? encodeCursor([last.name, last.id]) : "",
      };
    },

    async getSellerStanding({ sellerId }) {
      const members = await countMembers(deps.db, sellerId);
      return { ...(await standing(sellerId)), members: members.map(toMemberCount) };
    },

    async suspendSeller(request, ctx) {
      const { sellerId, reason, note, noticeDays } = request;
      await endSelling(deps, { ...by(ctx, request), sellerId, to: "suspended", reason, note, noticeDays });
      return standing(sellerId);
    },

    async terminateSeller(request, ctx) {
      const { sellerId, reason, note, noticeDays } = request;
      await endSelling(deps, { ...by(ctx, request), sellerId, to: "terminated", reason, note, noticeDays });
      return standing(sellerId);
    },

    async reinstateSeller(request, ctx) {
      const { sellerId, note } = request;
      await reinstateSeller(deps, { ...by(ctx, request), sellerId, note });
      return standing(sellerId);
    },

    async listAuditEntries({ subjectId, pageSize, pageToken }) {
      const limit = pageSizeOf(pageSize, sizes);
      const [afterId] = decodeCursor(pageToken, ["string"]) ?? [];
      // Nothing was ever done to what has no such id.
      if (subjectId !== "" && !isId(subjectId)) return { entries: [], nextPageToken: "" };
      const of = { subjectId: subjectId || undefined, beforeId: afterId };
      const rows = await listAudit(deps.db, { ...of, limit: limit + 1 });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return { entries: rows.slice(0, limit).map(toAuditEntry), nextPageToken: last ? encodeCursor([last.id]) : "" };
    },
  } satisfies ServiceImpl<typeof SellerDeskService>;
}
