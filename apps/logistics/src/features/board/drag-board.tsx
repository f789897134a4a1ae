"use client";
import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  rectIntersection,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { Package } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import { dropKeys } from "./drop-keys.ts";
import type { Board } from "./use-board.ts";
import type { Dispatching } from "./use-dispatching.ts";
import type { Selection } from "./use-selection.ts";

interface DragBoardProps {
  readonly board: Board;
  readonly selection: Selection;
  readonly dispatching: Dispatching;
  readonly children: ReactNode;
}

const idOf = (id: string | number) => String(id).split(":")[1] ?? "";

/** Deliveries are dragged onto runs and couriers, by pointer or keys; those that are chosen go together. */
export function DragBoard({ board, selection, dispatching, children }: DragBoardProps) {
  const t = useTranslations("board");
  const [held, setHeld] = useState<readonly string[]>([]);
  const id = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: dropKeys }),
  );
  const nameOf = (target: string | number | undefined) => {
    const run = board.runs.find((each) => target === `run:${each.id}`);
    if (run) return t("runOf", { number: run.number, name: run.courierName || t("nobody") });
    return board.couriers.find((each) => target === `courier:${each.id}`)?.name ?? "";
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => t("dragging.start", { count: selection.with(idOf(active.id)).length }),
    onDragOver: ({ over }) => (over ? t("dragging.over", { name: nameOf(over.id) }) : undefined),
    onDragEnd: ({ over }) => (over ? t("dragging.end", { name: nameOf(over.id) }) : t("dragging.cancel")),
    onDragCancel: () => t("dragging.cancel"),
  };
  function drop({ active, over }: DragEndEvent) {
    setHeld([]);
    if (!over) return;
    const shipmentIds = selection.with(idOf(active.id));
    const run = board.runs.find((each) => over.id === `run:${each.id}`);
    if (run) void dispatching.toRun(run, shipmentIds);
    const courier = board.couriers.find((each) => over.id === `courier:${each.id}`);
    if (courier) void dispatching.toCourier(courier, shipmentIds);
  }
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={rectIntersection}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t("dragging.how") } }}
      onDragStart={({ active }) => setHeld(selection.with(idOf(active.id)))}
      onDragEnd={drop}
      onDragCancel={() => setHeld([])}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {held.length > 0 && (
          <div className="inline-flex items-center gap-2 rounded-12 border border-line bg-float px-3.5 py-2 font-semibold shadow-float">
            <Package aria-hidden strokeWidth={1.75} className="size-4.5" />
            {t("deliveries", { count: held.length })}
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}
