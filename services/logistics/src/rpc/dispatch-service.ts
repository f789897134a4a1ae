import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import type { DispatchService } from "@souk/contracts/logistics/v1/dispatch_service";
import { DomainError } from "@souk/errors/domain-error";
import { requireUser } from "@souk/service/caller";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { instantOf } from "@souk/service/instant";
import { requestKeyOf } from "@souk/service/request-key";
import { exceptionsById, listExceptionRows } from "../db/board-store.ts";
import { positionsOfHub } from "../db/courier-store.ts";
import { findDeliveries, stepsOf } from "../db/delivery-store.ts";
import { zoneIdsOf } from "../db/fleet-store.ts";
import { proofsOf } from "../db/record-store.ts";
import { pastRunsOf } from "../db/run-list-store.ts";
import { findRuns, withStops } from "../db/run-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { assignRun, cancelRun } from "../use-cases/assign-run.ts";
import { bestOrder } from "../use-cases/best-order.ts";
import { changeRun } from "../use-cases/change-run.ts";
import { createRuns } from "../use-cases/create-runs.ts";
import { decideException } from "../use-cases/decide-exception.ts";
import { requireZone, runNotFound } from "../use-cases/dispatch-access.ts";
import { pinPlace } from "../use-cases/pin-place.ts";
import { mostCouriers, readBoard } from "../use-cases/read-board.ts";
import { readDrop, requireOwnDelivery } from "../use-cases/read-delivery.ts";
import { readPicture } from "../use-cases/read-picture.ts";
import { viewRuns } from "../use-cases/read-runs.ts";
import { suggestRuns } from "../use-cases/suggest-runs.ts";
import { takeInAtHub } from "../use-cases/take-in-at-hub.ts";
import { nextToken } from "./courier-service.ts";
import { toDelivery, toProof, toStep } from "./delivery-mapper.ts";
import { nameOf } from "./enums.ts";
import { decisionOf, toExceptions } from "./exception-mapper.ts";
import { toCourier, toHub, toZone } from "./fleet-mapper.ts";
import { toPoint, toTime } from "./place-mapper.ts";
import { toRun, toStop } from "./run-mapper.ts";
import { toBetterOrder, toSuggestion } from "./suggestion-mapper.ts";

const usualBudgetMs = 2_000;

export function dispatchService(deps: LogisticsDeps) {
  const { db, sealer } = deps;
  const by = <Request extends Parameters<typeof requestKeyOf>[1]>(request: Request, ctx: HandlerContext) => ({
    request: requestKeyOf(ctx, request),
    userId: requireUser(ctx).id,
  });
  const shown = async (ids: readonly string[]) => {
    const runs = await viewRuns(db, deps, await findRuns(db, ids), "all");
    return ids.flatMap((id) => runs.filter(({ run }) => run.id === id)).map(toRun);
  };
  const one = async (runId: string) => {
    const [run] = await shown([runId]);
    return run ? { run } : {};
  };

  return {
    async getBoard({ zoneId }, ctx) {
      const board = await readBoard(deps, { userId: requireUser(ctx).id, zoneId: zoneId || undefined });
      const { hub, zone, zones, runs, couriers, unassigned } = board;
      return {
        zone: toZone(zone, board.areas),
        ...(hub && { hub: toHub(hub) }),
        zones: zones.map(({ id, name }) => ({ id, name })),
        unassigned: unassigned.map(toDelivery),
        runs: runs.map(toRun),
        couriers: couriers.map(({ courier, runId, position }) => toCourier(courier, { sealer, runId, position })),
        openExceptionCount: board.openExceptionCount,
        deliveredTodayCount: board.deliveredTodayCount,
        hasMoreUnassigned: board.hasMoreUnassigned,
      };
    },

    async listPositions({ zoneId }, ctx) {
      const { hubId } = await requireZone(db, requireUser(ctx).id, zoneId);
      const rows = await positionsOfHub(db, hubId, mostCouriers);
      return {
        positions: rows.map(({ courierId, at, ...row }) => ({ courierId, at: toTime(at), place: toPoint(row) })),
      };
    },

    async getRun({ runId }, ctx) {
      const [run] = await findRuns(db, [runId]);
      if (!run || !(await zoneIdsOf(db, requireUser(ctx).id)).includes(run.zoneId)) throw runNotFound();
      return one(runId);
    },

    async listPastRuns({ zoneId, pageSize, pageToken }, ctx) {
      await requireZone(db, requireUser(ctx).id, zoneId);
      const cursor = decodeCursor(pageToken, ["number", "string"]);
      const limit = pageSizeOf(pageSize);
      const after = cursor && { at: new Date(cursor[0]), id: cursor[1] };
      const rows = await pastRunsOf(db, zoneId, { after, limit: limit + 1 });
      const views = await viewRuns(db, deps, await withStops(db, rows.slice(0, limit)), "none");
      return { runs: views.map(toRun), nextPageToken: nextToken(rows, limit) };
    },

    async getDelivery({ shipmentId }, ctx) {
      const delivery = await requireOwnDelivery(db, requireUser(ctx).id, shipmentId);
      const [drop, steps, proofs] = await Promise.all([
        readDrop(db, deps, delivery),
        stepsOf(db, [shipmentId]),
        proofsOf(db, [shipmentId]),
      ]);
      return {
        delivery: toDelivery(delivery),
        ...(drop && { drop: toStop(drop) }),
        steps: steps.map(toStep),
        proofs: proofs.map((proof) => toProof(sealer, proof)),
      };
    },

    async suggestRuns({ zoneId, shipmentIds, courierIds, runId, budgetMillis }, ctx) {
      const userId = requireUser(ctx).id;
      const limits = { budgetMs: budgetMillis || usualBudgetMs, signal: ctx.signal };
      if (!runId) {
        const suggested = await suggestRuns(deps, { userId, zoneId, shipmentIds, courierIds, ...limits });
        return toSuggestion(deps, suggested);
      }
      await requireZone(db, userId, zoneId);
      const [run] = await findRuns(db, [runId]);
      if (!run || run.zoneId !== zoneId) throw runNotFound();
      return toBetterOrder(deps, run, await bestOrder(db, deps, run, limits));
    },

    async createRuns(request, ctx) {
      const { zoneId, runs } = request;
      const wanted = runs.map(({ shipmentIds, courierId, assign, plannedStart }) => ({
        ...{ shipmentIds, assign, courierId: courierId || undefined },
        plannedStart: instantOf(plannedStart),
      }));
      return { runs: await shown(await createRuns(deps, { ...by(request, ctx), zoneId, runs: wanted })) };
    },

    async changeRun(request, ctx) {
      const { runId, version, addShipmentIds: add, removeShipmentIds: remove, stopIds } = request;
      await changeRun(deps, { ...by(request, ctx), runId, version, add, remove, stopIds });
      return one(runId);
    },

    async assignRun(request, ctx) {
      const { runId, version, courierId, assign } = request;
      await assignRun(deps, { ...by(request, ctx), runId, version, courierId: courierId || undefined, assign });
      return one(runId);
    },

    async cancelRun(request, ctx) {
      const { runId, version } = request;
      await cancelRun(deps, { ...by(request, ctx), runId, version });
      return one(runId);
    },

    async listExceptions({ zoneId, withDecided, pageSize, pageToken }, ctx) {
      await requireZone(db, requireUser(ctx).id, zoneId);
      const cursor = decodeCursor(pageToken, ["number", "string"]);
      const limit = pageSizeOf(pageSize);
      const after = cursor && { isDecided: cursor[0] === 1, id: cursor[1] };
      const rows = await listExceptionRows(db, { zoneId, withDecided, after, limit: limit + 1 });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        exceptions: await toExceptions(db, rows.slice(0, limit)),
        nextPageToken: last ? encodeCursor([last.decision ? 1 : 0, last.id]) : "",
      };
    },

    async decideException(request, ctx) {
      const { exceptionId, note } = request;
      const decision = nameOf(decisionOf, request.decision);
      if (!decision) throw new DomainError("invalid", "DECISION_MISSING", "A decision is needed.");
      await decideException(deps, { ...by(request, ctx), exceptionId, decision, note });
      const [exception] = await toExceptions(db, await exceptionsById(db, [exceptionId]));
      return exception ? { exception } : {};
    },

    async takeInAtHub(request, ctx) {
      const { hubId, codes } = request;
      const { shipmentIds, refusedCodes } = await takeInAtHub(deps, { ...by(request, ctx), hubId, codes });
      return { deliveries: (await findDeliveries(db, shipmentIds)).map(toDelivery), refusedCodes };
    },

    async pinPlace(request, ctx) {
      const { shipmentId, place } = request;
      if (!place) throw new DomainError("invalid", "PLACE_MISSING", "A place is needed.");
      const { latitude, longitude } = place;
      await pinPlace(deps, { ...by(request, ctx), shipmentId, place: { latitude, longitude } });
      const [delivery] = await findDeliveries(db, [shipmentId]);
      return delivery ? { delivery: toDelivery(delivery) } : {};
    },

    async readProofPicture({ proofId, signature }, ctx) {
      const kind = signature ? "signature" : "photo";
      return readPicture(deps, { userId: requireUser(ctx).id, proofId, kind });
    },
  } satisfies ServiceImpl<typeof DispatchService>;
}
