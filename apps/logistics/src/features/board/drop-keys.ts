import type { KeyboardCoordinateGetter } from "@dnd-kit/core";

/** Arrow keys take what is held from one place where it can be dropped to the next, in the order of the page. */
export const dropKeys: KeyboardCoordinateGetter = (event, { context }) => {
  const isForward = event.code === "ArrowDown" || event.code === "ArrowRight";
  if (!isForward && event.code !== "ArrowUp" && event.code !== "ArrowLeft") return undefined;
  event.preventDefault();
  const { droppableContainers, droppableRects, collisionRect, over } = context;
  const places = droppableContainers
    .getEnabled()
    .flatMap(({ id }) => {
      const rect = droppableRects.get(id);
      return rect ? [{ id, rect }] : [];
    })
    .toSorted((a, b) => a.rect.top - b.rect.top || a.rect.left - b.rect.left);
  const at = places.findIndex(({ id }) => id === over?.id);
  const next = places[at < 0 ? 0 : (at + (isForward ? 1 : -1) + places.length) % places.length];
  if (!next || !collisionRect) return undefined;
  return {
    x: next.rect.left + next.rect.width / 2 - collisionRect.width / 2,
    y: next.rect.top + next.rect.height / 2 - collisionRect.height / 2,
  };
};
