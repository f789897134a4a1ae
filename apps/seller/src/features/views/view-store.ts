import type { SavedViewView } from "@/server/routers/views/views-view";

/** What a menu of views works with, wherever they are of. */
export interface ViewStore {
  /** Undefined while they are not known. */
  readonly views: readonly SavedViewView[] | undefined;
  readonly mayTidy: boolean;
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly save: (view: ViewDraft) => Promise<void>;
  readonly remove: (viewId: string) => Promise<void>;
  readonly arrange: (viewIds: string[]) => Promise<void>;
}

export type ViewDraft = Pick<SavedViewView, "id" | "name" | "search" | "isShared">;
