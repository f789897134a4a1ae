import "server-only";
import type { ListViewsResponse } from "@souk/contracts/seller/v1/view_service";

/** Filters of a list under a name. */
export interface SavedViewView {
  readonly id: string;
  readonly name: string;
  /** As the address has it, without a question mark. */
  readonly search: string;
  readonly isShared: boolean;
  readonly isOwn: boolean;
}

export interface ViewsView {
  /** One's own in their order, then those of colleagues. */
  readonly views: readonly SavedViewView[];
  /** May take off what colleagues share. */
  readonly mayTidy: boolean;
}

export function viewsView({ views, mayTidy }: ListViewsResponse): ViewsView {
  const shown = views.map(({ id, name, search, isShared, isOwn }) => ({ id, name, search, isShared, isOwn }));
  return { views: shown, mayTidy };
}
