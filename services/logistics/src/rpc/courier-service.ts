import type { ServiceImpl } from "@connectrpc/connect";
import {
  AnswerOfferRequest_Answer,
  type CourierService,
  PutProofPictureRequest_Kind,
} from "@souk/contracts/logistics/v1/courier_service";
import { DomainError } from "@souk/errors/domain-error";
import { requireUser } from "@souk/service/caller";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { instantOf } from "@souk/service/instant";
import { requestKeyOf } from "@souk/service/request-key";
import { positionsOf, runsUnderWayOf } from "../db/courier-store.ts";
import { findHub } from "../db/fleet-store.ts";
import { currentRunOf, earningsOf, finishedRunsOf, offeredRunsOf } from "../db/run-list-store.ts";
import { type RunRow, withStops } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { answerOffer } from "../use-cases/answer-offer.ts";
import { requireCourier } from "../use-cases/courier-access.ts";
import { putProofPicture } from "../use-cases/put-proof-picture.ts";
import { type Sight, viewRuns } from "../use-cases/read-runs.ts";
import { recordAction } from "../use-cases/record-action.ts";
import { sharePosition } from "../use-cases/share-position.ts";
import { endShift, startShift } from "../use-cases/work-shift.ts";
import { fromAction, toResult } from "./action-mapper.ts";
import { toCourier, toHub } from "./fleet-mapper.ts";
import { toRun } from "./run-mapper.ts";

const dayMs = 24 * 60 * 60_000;
const earningsDays = 92;

export function courierService(deps: LogisticsDeps) {
  const { db, sealer } = deps;
  const shown = async (rows: readonly RunRow[], sight: Sight) =>
    (await viewRuns(db, deps, await withStops(db, rows), sight)).map(toRun);
  const myRun = async (courierId: string) => {
    const row = await currentRunOf(db, courierId);
    const [run] = row ? await shown([row], "open") : [];
    return run ? { run } : {};
  };
  const me = async (courierId: string) => {
    const courier = await requireCourier(db, courierId);
    const [runs, positions] = await Promise.all([runsUnderWayOf(db, [courierId]), positionsOf(db, [courierId])]);
    return toCourier(courier, { sealer, runId: runs.get(courierId), position: positions.get(courierId) });
  };

  return {
    async getMyShift(_request, ctx) {
      const { id } = requireUser(ctx);
      const { hubId } = await requireCourier(db, id);
      const [courier, hub] = await Promise.all([me(id), findHub(db, hubId)]);
      return { courier, ...(hub && { hub: toHub(hub) }) };
    },

    async startShift(request, ctx) {
      const { id: courierId } = requireUser(ctx);
      const endsAt = instantOf(request.endsAt) ?? deps.now();
      await startShift(deps, { request: requestKeyOf(ctx, request), courierId, endsAt });
      return { courier: await me(courierId) };
    },

    async endShift(request, ctx) {
      const { id: courierId } = requireUser(ctx);
      await endShift(deps, { request: requestKeyOf(ctx, request), courierId });
      return { courier: await me(courierId) };
    },

    async listOffers(_request, ctx) {
      const { id } = await requireCourier(db, requireUser(ctx).id);
      return { runs: await shown(await offeredRunsOf(db, id, deps.now()), "none") };
    },

    async answerOffer(request, ctx) {
      const { id: courierId } = requireUser(ctx);
      const accepts = request.answer === AnswerOfferRequest_Answer.ACCEPT;
      await answerOffer(deps, { request: requestKeyOf(ctx, request), courierId, runId: request.runId, accepts });
      return accepts ? myRun(courierId) : {};
    },

    async getMyRun(_request, ctx) {
      const { id } = await requireCourier(db, requireUser(ctx).id);
      return myRun(id);
    },

    async listMyRuns({ pageSize, pageToken }, ctx) {
      const { id } = await requireCourier(db, requireUser(ctx).id);
      const cursor = decodeCursor(pageToken, ["number", "string"]);
      const limit = pageSizeOf(pageSize);
      const after = cursor && { at: new Date(cursor[0]), id: cursor[1] };
      const rows = await finishedRunsOf(db, id, { after, limit: limit + 1 });
      return { runs: await shown(rows.slice(0, limit), "none"), nextPageToken: nextToken(rows, limit) };
    },

    async recordActions({ actions }, ctx) {
      const { id: courierId } = await requireCourier(db, requireUser(ctx).id);
      const results = [];
      for (const sent of actions) {
        const action = fromAction(sent);
        results.push(toResult(action.id, await recordAction(deps, courierId, action)));
      }
      return { results, ...(await myRun(courierId)) };
    },

    async putProofPicture({ stopId, kind, content }, ctx) {
      const { id: courierId } = await requireCourier(db, requireUser(ctx).id);
      const what = kind === PutProofPictureRequest_Kind.SIGNATURE ? "signature" : "photo";
      return { hash: await putProofPicture(deps, { courierId, stopId, kind: what, content }) };
    },

    async sharePosition({ position }, ctx) {
      const { id: courierId } = await requireCourier(db, requireUser(ctx).id);
      if (!position) throw new DomainError("invalid", "POSITION_MISSING", "A position is needed.");
      const { latitude, longitude } = position;
      return { isKept: await sharePosition(deps, { courierId, latitude, longitude }) };
    },

    async getMyEarnings(_request, ctx) {
      const { id: courierId } = await requireCourier(db, requireUser(ctx).id);
      const since = new Date(deps.now().getTime() - earningsDays * dayMs);
      const days = await earningsOf(db, { courierId, since, timeZone: deps.timeZone });
      return {
        days: days.map(({ currencyCode, earnedMinor, ...day }) => ({
          ...day,
          earned: { currencyCode, minorUnits: earnedMinor },
        })),
      };
    },
  } satisfies ServiceImpl<typeof CourierService>;
}

/** Of a page that was read with one row more than it shows. */
export function nextToken(rows: readonly RunRow[], limit: number): string {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return last?.finishedAt ? encodeCursor([last.finishedAt.getTime(), last.id]) : "";
}
