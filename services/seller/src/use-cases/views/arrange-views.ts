import { inTransaction } from "@souk/database/transaction";
import { lockViews, ownViews, updateView, type ViewScope } from "../../db/saved-view-store.ts";
import type { SellerDeps } from "../../deps.ts";
import { requireViewer, type Viewer } from "./view-access.ts";

interface Input {
  readonly viewer: Viewer;
  readonly scope: ViewScope;
  readonly viewIds: readonly string[];
}

/** Puts one's own views into an order; others' ids are passed over. */
export async function arrangeViews({ db }: Pick<SellerDeps, "db">, { viewer, scope, viewIds }: Input): Promise<void> {
  await inTransaction(db, async (tx) => {
    await requireViewer(tx, viewer, scope);
    await lockViews(tx, scope);
    const own = await ownViews(tx, scope, viewer.userId);
    const placeOf = new Map(viewIds.map((id, at) => [id, at]));
    const sorted = own.toSorted((a, b) => (placeOf.get(a.id) ?? own.length) - (placeOf.get(b.id) ?? own.length));
    for (const [position, view] of sorted.entries())
      if (view.position !== position) await updateView(tx, { id: view.id, position });
  });
}
