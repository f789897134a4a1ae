import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { ServiceImpl } from "@connectrpc/connect";
import type { OrderService } from "@souk/contracts/order/v1/order_service";
import type { Db } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import type { Sealer } from "@souk/personal-data/sealer";
import { findOrder, isPlaced } from "../db/order-store.ts";
import { linkInvalid, type OrderLinks } from "../order-link.ts";
import { requestOrderLink } from "../use-cases/request-order-link.ts";
import { limited } from "./visible-order.ts";

interface Deps {
  readonly db: Db;
  readonly sealer: Sealer;
  readonly now: () => Date;
  readonly links: OrderLinks;
}

type Handlers = Pick<ServiceImpl<typeof OrderService>, "createOrderLink" | "getOrderByLink" | "requestOrderLink">;

/** The handlers of OrderService that let guests come back to an order. */
export function orderLinkHandlers(deps: Deps) {
  return {
    async createOrderLink({ orderId }) {
      if (!(await isPlaced(deps.db, orderId))) {
        throw new DomainError("not_found", "ORDER_NOT_FOUND", "There is no such order.");
      }
      const { token, expiresAt } = deps.links.create(orderId);
      return { token, expiresAt: timestampFromDate(expiresAt) };
    },

    async getOrderByLink({ token }) {
      const order = await findOrder(deps.db, deps.links.read(token));
      if (!order?.placedAt) throw linkInvalid();
      return { order: await limited(deps, order) };
    },

    async requestOrderLink(request) {
      await requestOrderLink(deps, request);
      return {};
    },
  } satisfies Handlers;
}
