import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { findMembership } from "../../db/membership-store.ts";
import { deleteViewRow, findView, lockViews, updateView, type ViewScope } from "../../db/saved-view-store.ts";
import type { SellerDeps } from "../../deps.ts";
import { requireViewer, type Viewer } from "./view-access.ts";

interface Input {
  readonly viewer: Viewer;
  readonly scope: ViewScope;
  readonly viewId: string;
}

/** Deletes one's own view, or takes another's off the shared ones. What is gone, or was never seen, stays so. */
export async function deleteView({ db }: Pick<SellerDeps, "db">, { viewer, scope, viewId }: Input): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { mayTidy } = await requireViewer(tx, viewer, scope);
    await lockViews(tx, scope);
    const found = await findView(tx, viewId);
    if (!found || found.sellerId !== scope.sellerId || found.list !== scope.list) return;
    if (found.userId === viewer.userId) return deleteViewRow(tx, viewId);
    if (!found.isShared) return;
    if (!mayTidy) throw new DomainError("permission_denied", "VIEW_NOT_YOURS", "A colleague shares this view.");
    const { sellerId } = scope;
    const isStillThere = sellerId === null || (await findMembership(tx, sellerId, found.userId)) !== undefined;
    await (isStillThere ? updateView(tx, { id: viewId, isShared: false }) : deleteViewRow(tx, viewId));
  });
}
