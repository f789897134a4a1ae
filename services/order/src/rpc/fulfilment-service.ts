import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import type { FulfilmentService } from "@souk/contracts/order/v1/fulfilment_service";
import type { Db } from "@souk/database/database";
import type { Sealer } from "@souk/personal-data/sealer";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import { countQueue, type QueueFilter } from "../db/queue-store.ts";
import { pickList } from "../domain/pick-list.ts";
import type { Upstream } from "../upstream.ts";
import { cancelFulfilment } from "../use-cases/cancel-fulfilment.ts";
import { cancelLines } from "../use-cases/cancel-lines.ts";
import { handOverShipment } from "../use-cases/hand-over-shipment.ts";
import { listFulfilments } from "../use-cases/list-fulfilments.ts";
import { packSellerOrder } from "../use-cases/pack-seller-order.ts";
import { previewCancellation } from "../use-cases/preview-cancellation.ts";
import { readFulfilments } from "../use-cases/read-fulfilments.ts";
import { unpackShipment } from "../use-cases/unpack-shipment.ts";
import { requirePacker } from "./fulfilment-access.ts";
import { filterOf, reasonOf, toFulfilment, toPickItem, toQueueItem } from "./fulfilment-mapper.ts";

interface Deps {
  readonly db: Db;
  readonly now: () => Date;
  readonly sealer: Sealer;
  readonly upstream: Pick<Upstream, "seller">;
  readonly cancelAfterMs: number;
}

interface WorkRequest {
  readonly $typeName: string;
  readonly requestId: string;
  readonly sellerId: string;
  readonly sellerOrderId: string;
}

const mostCounted = 1_000;

export function fulfilmentService(deps: Deps) {
  const work = async <Request extends WorkRequest>(request: Request, ctx: HandlerContext) => ({
    actorId: await requirePacker(deps, ctx, request.sellerId),
    request: requestKeyOf(ctx, request),
    sellerId: request.sellerId,
    sellerOrderId: request.sellerOrderId,
  });
  const after = async ({ sellerId, sellerOrderId }: WorkRequest) => {
    const [fulfilment] = await readFulfilments(deps, { sellerId, sellerOrderIds: [sellerOrderId] });
    return fulfilment ? { fulfilment: shown(fulfilment) } : {};
  };
  const shown = (fulfilment: Parameters<typeof toFulfilment>[0]) =>
    toFulfilment(fulfilment, { now: deps.now(), cancelAfterMs: deps.cancelAfterMs });

  return {
    async listFulfilments({ sellerId, filter, query, pageSize, pageToken }, ctx) {
      await requirePacker(deps, ctx, sellerId, { onlyReads: true });
      const cursor = decodeCursor(pageToken, ["number", "string"]);
      const { items, next } = await listFulfilments(deps, {
        sellerId,
        query,
        filter: filterOf[filter],
        limit: pageSizeOf(pageSize, { default: 50, max: 100 }),
        after: cursor && { shipBy: new Date(cursor[0]), id: cursor[1] },
      });
      return {
        fulfilments: items.map(toQueueItem),
        nextPageToken: next ? encodeCursor([next.shipBy.getTime(), next.id]) : "",
      };
    },

    async countFulfilments({ sellerId }, ctx) {
      await requirePacker(deps, ctx, sellerId, { onlyReads: true });
      const counted = (filter: QueueFilter) => countQueue(deps.db, { sellerId, filter, now: deps.now() }, mostCounted);
      const counts = [counted("to_pack"), counted("packed"), counted("late")] as const;
      const [toPackCount, packedCount, lateCount] = await Promise.all(counts);
      return { toPackCount, packedCount, lateCount };
    },

    async batchGetFulfilments({ sellerId, sellerOrderIds }, ctx) {
      await requirePacker(deps, ctx, sellerId, { onlyReads: true });
      return { fulfilments: (await readFulfilments(deps, { sellerId, sellerOrderIds })).map(shown) };
    },

    async getPickList({ sellerId, sellerOrderIds }, ctx) {
      await requirePacker(deps, ctx, sellerId, { onlyReads: true });
      const ids = [...new Set(sellerOrderIds)];
      return { items: pickList(await readFulfilments(deps, { sellerId, sellerOrderIds: ids })).map(toPickItem) };
    },

    async packSellerOrder(request, ctx) {
      const { version, shipments } = request;
      await packSellerOrder(deps, { ...(await work(request, ctx)), version, shipments });
      return after(request);
    },

    async unpackShipment(request, ctx) {
      const { version, shipmentId } = request;
      await unpackShipment(deps, { ...(await work(request, ctx)), version, shipmentId });
      return after(request);
    },

    async handOverShipment(request, ctx) {
      await handOverShipment(deps, { ...(await work(request, ctx)), shipmentId: request.shipmentId });
      return after(request);
    },

    async cancelLines(request, ctx) {
      const { version, lines, reason } = request;
      await cancelLines(deps, { ...(await work(request, ctx)), version, lines, reason: reasonOf[reason] });
      return after(request);
    },

    async previewCancelLines({ sellerId, sellerOrderId, lines }, ctx) {
      await requirePacker(deps, ctx, sellerId);
      const preview = await previewCancellation(deps, { sellerId, sellerOrderId, lines });
      const amount = (minorUnits: bigint) => ({ currencyCode: preview.currencyCode, minorUnits });
      return {
        total: amount(preview.totalMinor),
        earnings: amount(preview.earningsMinor),
        isWhole: preview.isWhole,
      };
    },

    async cancelFulfilment(request, ctx) {
      const { version, reason } = request;
      await cancelFulfilment(deps, { ...(await work(request, ctx)), version, reason: reasonOf[reason] });
      return after(request);
    },
  } satisfies ServiceImpl<typeof FulfilmentService>;
}
