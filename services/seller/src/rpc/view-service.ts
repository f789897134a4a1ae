import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import { ViewList as List, type SellerViewService } from "@souk/contracts/seller/v1/view_service";
import { DomainError } from "@souk/errors/domain-error";
import { requireUser } from "@souk/service/caller";
import { requestKeyOf } from "@souk/service/request-key";
import { othersViews, ownViews, type SavedView, type ViewScope } from "../db/saved-view-store.ts";
import type { SellerDeps } from "../deps.ts";
import type { ViewList } from "../domain/view-list.ts";
import { arrangeViews } from "../use-cases/views/arrange-views.ts";
import { deleteView } from "../use-cases/views/delete-view.ts";
import { saveView } from "../use-cases/views/save-view.ts";
import { requireViewer, type Viewer } from "../use-cases/views/view-access.ts";

const listOf = {
  [List.UNSPECIFIED]: undefined,
  [List.PRODUCTS]: "products",
  [List.ORDERS]: "orders",
  [List.DESK_ORDERS]: "desk_orders",
  [List.DESK_MODERATION]: "desk_moderation",
} as const satisfies Record<List, ViewList | undefined>;

function scopeOf({ sellerId, list }: { sellerId: string; list: List }): ViewScope {
  const known = listOf[list];
  if (!known) throw new DomainError("invalid", "VIEW_LIST_UNKNOWN", "Views are of a list.");
  return { sellerId: sellerId || null, list: known };
}

function viewerOf(ctx: HandlerContext): Viewer {
  const { id: userId, roles } = requireUser(ctx);
  return { userId, roles };
}

export function viewService(deps: SellerDeps) {
  return {
    async listViews(request, ctx) {
      const [scope, viewer] = [scopeOf(request), viewerOf(ctx)];
      const { mayTidy } = await requireViewer(deps.db, viewer, scope);
      const [own, others] = await Promise.all([
        ownViews(deps.db, scope, viewer.userId),
        othersViews(deps.db, scope, viewer.userId),
      ]);
      const shown = ({ id, name, search, isShared, userId }: SavedView) => ({
        ...{ id, name, search, isShared, isOwn: userId === viewer.userId },
      });
      return { views: [...own, ...others].map(shown), mayTidy };
    },

    async saveView(request, ctx) {
      const { view } = request;
      if (!view) throw new DomainError("invalid", "VIEW_MISSING", "A view is needed.");
      const by = { request: requestKeyOf(ctx, request), viewer: viewerOf(ctx) };
      await saveView(deps, { ...by, scope: scopeOf(request), view });
      return {};
    },

    async deleteView(request, ctx) {
      await deleteView(deps, { viewer: viewerOf(ctx), scope: scopeOf(request), viewId: request.viewId });
      return {};
    },

    async arrangeViews(request, ctx) {
      await arrangeViews(deps, { viewer: viewerOf(ctx), scope: scopeOf(request), viewIds: request.viewIds });
      return {};
    },
  } satisfies ServiceImpl<typeof SellerViewService>;
}
