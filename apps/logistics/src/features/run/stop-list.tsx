"use client";
import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Stop } from "../board/use-board.ts";
import { StopRow } from "./stop-row.tsx";

interface StopListProps {
  readonly stops: readonly Stop[];
  /** How many stops lie behind. */
  readonly doneCount: number;
  readonly isLocked: boolean;
  readonly onOrder: (stopIds: string[]) => void;
  readonly onRemove: (stop: Stop) => void;
}

/** The stops that are still to be made, in their order. Where the courier stands already does not move. */
export function StopList({ stops, doneCount, isLocked, onOrder, onRemove }: StopListProps) {
  const t = useTranslations("run");
  const id = useId();
  const ids = stops.map((stop) => stop.id);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const placeOf = (stopId: string | number) => ({
    place: ids.indexOf(String(stopId)) + doneCount + 1,
    count: ids.length + doneCount,
  });
  const announcements: Announcements = {
    onDragStart: ({ active }) => t("sort.start", placeOf(active.id)),
    onDragOver: ({ over }) => (over ? t("sort.over", placeOf(over.id)) : undefined),
    onDragEnd: ({ over }) => (over ? t("sort.end", placeOf(over.id)) : t("sort.cancel")),
    onDragCancel: () => t("sort.cancel"),
  };
  const move = (from: number, to: number) => onOrder(arrayMove(ids, from, to));
  function drop({ active, over }: DragEndEvent) {
    if (over && active.id !== over.id) move(ids.indexOf(String(active.id)), ids.indexOf(String(over.id)));
  }
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t("sort.how") } }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol aria-label={t("open")} className="grid gap-2 empty:hidden">
          {stops.map((stop, at) => (
            <StopRow
              key={stop.id}
              stop={stop}
              place={doneCount + at + 1}
              isFirst={at === 0}
              isLast={at === stops.length - 1}
              isLocked={isLocked || stop.state === "arrived"}
              onMove={(by) => move(at, at + by)}
              onRemove={stop.kind === "drop" && stop.parcels.length > 0 ? () => onRemove(stop) : undefined}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
