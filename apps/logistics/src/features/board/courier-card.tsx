"use client";
import { useDroppable } from "@dnd-kit/core";
import { Avatar } from "@souk/ui/components/avatar";
import { cn } from "@souk/ui/lib/cn";
import { useTranslations } from "next-intl";
import type { Courier } from "./use-board.ts";
import { useTimes } from "./use-times.ts";

/** A courier without a run; who drops deliveries here offers a new run. */
export function CourierCard({ courier }: { courier: Courier }) {
  const t = useTranslations("board");
  const times = useTimes();
  const { setNodeRef, isOver } = useDroppable({ id: `courier:${courier.id}` });
  return (
    <li
      ref={setNodeRef}
      className={cn(
        "flex items-center gap-3 rounded-16 border border-line border-dashed p-2.5 transition-colors",
        isOver && "border-brand bg-wash",
      )}
    >
      <Avatar name={courier.name} />
      <span className="min-w-0">
        <span className="block truncate font-medium">{courier.name}</span>
        <span className="block text-label text-soft tabular">
          {t(`vehicles.${courier.vehicle}`)}
          {courier.shiftEndsAt && ` · ${t("until", { time: times.time(courier.shiftEndsAt) })}`}
        </span>
      </span>
    </li>
  );
}
