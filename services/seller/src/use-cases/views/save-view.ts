import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { countShared, insertView, lockViews, ownViews, updateView, type ViewScope } from "../../db/saved-view-store.ts";
import type { SellerDeps } from "../../deps.ts";
import { mostOwnViews, mostSharedViews } from "../../domain/view-list.ts";
import { requireViewer, type Viewer } from "./view-access.ts";

interface Input {
  readonly request: RequestKey;
  readonly viewer: Viewer;
  readonly scope: ViewScope;
  readonly view: { readonly id: string; readonly name: string; readonly search: string; readonly isShared: boolean };
}

/** Keeps a view under its id, after those that one has, or replaces it where it stands. */
export async function saveView(deps: Pick<SellerDeps, "db" | "now">, input: Input): Promise<void> {
  const { viewer, scope, view } = input;
  const name = view.name.trim();
  if (name === "") throw new DomainError("invalid", "VIEW_NAME_MISSING", "A view has a name.");
  await once(deps.db, input.request, async (tx) => {
    await requireViewer(tx, viewer, scope);
    await lockViews(tx, scope);
    const own = await ownViews(tx, scope, viewer.userId);
    const known = own.find(({ id }) => id === view.id);
    if (own.some((each) => each.name === name && each.id !== view.id))
      throw new DomainError("already_exists", "VIEW_NAME_TAKEN", "Another view of yours has that name.");
    if (view.isShared && !known?.isShared) await requireRoom(tx, scope);
    const kept = { id: view.id, name, search: view.search, isShared: view.isShared };
    if (known) return updateView(tx, kept);
    if (own.length >= mostOwnViews) throw tooMany();
    const position = (own.at(-1)?.position ?? -1) + 1;
    const made = { ...kept, ...scope, userId: viewer.userId, position, createdAt: deps.now() };
    // Else it is somebody else's, or of another list.
    if (!(await insertView(tx, made)))
      throw new DomainError("not_found", "VIEW_NOT_FOUND", "There is no such view of yours.");
  });
}

async function requireRoom(tx: Tx, scope: ViewScope): Promise<void> {
  if ((await countShared(tx, scope)) >= mostSharedViews) throw tooMany();
}

function tooMany(): DomainError {
  const message = `At most ${mostOwnViews} views of one's own are kept, and ${mostSharedViews} shared ones.`;
  return new DomainError("exhausted", "VIEW_LIMIT", message);
}
