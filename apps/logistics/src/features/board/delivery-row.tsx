"use client";
import { useDraggable } from "@dnd-kit/core";
import { Badge } from "@souk/ui/components/badge";
import { Checkbox } from "@souk/ui/components/checkbox";
import { IconButton } from "@souk/ui/components/icon-button";
import { cn } from "@souk/ui/lib/cn";
import { GripVertical, Info, MapPinOff, Plane, Undo2, UserPlus, Zap } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { GiveDialog } from "../carrier/give-dialog.tsx";
import { AssignMenu } from "./assign-menu.tsx";
import type { Board, Delivery } from "./use-board.ts";
import type { Dispatching } from "./use-dispatching.ts";
import type { Selection } from "./use-selection.ts";
import { useTimes } from "./use-times.ts";

interface DeliveryRowProps {
  readonly board: Board;
  readonly delivery: Delivery;
  readonly selection: Selection;
  readonly dispatching: Dispatching;
  readonly now: number;
}

/** A delivery that waits for a run: taken by its handle it goes to a run or a courier, or by its menu. */
export function DeliveryRow({ board, delivery, selection, dispatching, now }: DeliveryRowProps) {
  const t = useTranslations("board");
  const tCarrier = useTranslations("carrier");
  const times = useTimes();
  const { id, code, city, postalCode, from, until, weightGrams, isExpress, isReturn, attempts, accuracy, state } =
    delivery;
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, isDragging } = useDraggable({ id: `delivery:${id}` });
  const isLate = until !== null && Date.parse(until) < now;
  return (
    <li
      ref={setNodeRef}
      className={cn(
        "flex items-start gap-1 rounded-12 border border-transparent py-1.5 pr-1 transition-colors hover:bg-wash",
        selection.ids.has(id) && "border-line bg-wash",
        isDragging && "opacity-45",
      )}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        aria-label={t("drag", { code })}
        className="grid h-9 w-7 shrink-0 cursor-grab touch-none place-items-center rounded-8 text-soft hover:text-ink active:cursor-grabbing"
      >
        <GripVertical aria-hidden strokeWidth={1.75} className="size-4.5" />
      </button>
      <Checkbox
        checked={selection.ids.has(id)}
        onChange={() => selection.toggle(id)}
        className="grow"
        label={
          <span className="font-medium">
            {postalCode} {city}
          </span>
        }
        hint={
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className={cn("tabular", isLate && "font-semibold text-danger")}>{times.window(from, until)}</span>
            <span className="tabular">{times.weight(weightGrams)}</span>
            <span className="tabular">{code}</span>
            {isReturn && (
              <Badge tone="warn">
                <Undo2 aria-hidden /> {t("return")}
              </Badge>
            )}
            {isExpress && (
              <Badge tone="brand">
                <Zap aria-hidden /> {t("express")}
              </Badge>
            )}
            {attempts > 0 && <Badge tone="warn">{t("attempt", { number: attempts + 1 })}</Badge>}
            {accuracy === "unknown" && (
              <Badge tone="warn">
                <MapPinOff aria-hidden /> {t("placeUnknown")}
              </Badge>
            )}
          </span>
        }
      />
      <Link
        href={`/desk/deliveries/${id}`}
        aria-label={t("details", { code })}
        title={t("details", { code })}
        className="relative mt-0.5 grid size-8 shrink-0 place-items-center rounded-12 transition-colors hover:bg-ink/5"
      >
        <Info aria-hidden strokeWidth={1.75} className="size-4.5" />
      </Link>
      {state !== "returning" && !isReturn && (
        <GiveDialog
          shipmentId={id}
          code={code}
          trigger={
            <IconButton label={tCarrier("giveOne", { code })} size="sm" className="mt-0.5">
              <Plane aria-hidden strokeWidth={1.75} />
            </IconButton>
          }
        />
      )}
      <AssignMenu
        board={board}
        dispatching={dispatching}
        shipmentIds={selection.with(id)}
        trigger={
          <IconButton label={t("assignOne", { code })} size="sm" className="mt-0.5">
            <UserPlus aria-hidden strokeWidth={1.75} />
          </IconButton>
        }
      />
    </li>
  );
}
