import type { Revision } from "../domain/revision.ts";

/** Ids of all pictures that revisions name, before and after. */
export function mediaIdsOf(revisions: readonly (Revision | undefined)[]): string[] {
  const drafts = revisions.flatMap((revision) => (revision ? [revision.content, revision.base] : []));
  return [...new Set(drafts.flatMap((draft) => draft?.media.map(({ id }) => id) ?? []))];
}
