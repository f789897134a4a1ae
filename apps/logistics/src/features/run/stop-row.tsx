"use client";
import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { Badge } from "@souk/ui/components/badge";
import { DropdownMenu, MenuItem, MenuSeparator } from "@souk/ui/components/dropdown-menu";
import { IconButton } from "@souk/ui/components/icon-button";
import { cn } from "@souk/ui/lib/cn";
import { ArrowDown, ArrowUp, GripVertical, MoreHorizontal, PackageMinus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { Stop } from "../board/use-board.ts";
import { useTimes } from "../board/use-times.ts";

interface StopRowProps {
  readonly stop: Stop;
  readonly place: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isLocked: boolean;
  readonly onMove: (by: -1 | 1) => void;
  /** Left out where nothing can be taken off. */
  readonly onRemove?: (() => void) | undefined;
}

/** A stop that is still to be made: taken by its handle or its menu it goes to another place in the order. */
export function StopRow({ stop, place, isFirst, isLast, isLocked, onMove, onRemove }: StopRowProps) {
  const t = useTranslations("run");
  const sortable = useSortable({ id: stop.id, disabled: isLocked });
  const name = stop.name || stop.city;
  return (
    <li
      ref={sortable.setNodeRef}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
      className={cn(
        "flex items-start gap-2.5 rounded-16 border border-line bg-card p-2.5",
        sortable.isDragging && "relative z-10 shadow-float",
      )}
    >
      {!isLocked && (
        <button
          type="button"
          ref={sortable.setActivatorNodeRef}
          {...sortable.attributes}
          {...sortable.listeners}
          aria-label={t("moveStop", { number: place, name })}
          className="grid h-9 w-6 shrink-0 cursor-grab touch-none place-items-center rounded-8 text-soft hover:text-ink active:cursor-grabbing"
        >
          <GripVertical aria-hidden strokeWidth={1.75} className="size-4.5" />
        </button>
      )}
      <StopFacts stop={stop} place={place} />
      {!isLocked && (
        <DropdownMenu
          trigger={
            <IconButton label={t("stopActions", { number: place, name })} size="sm">
              <MoreHorizontal aria-hidden strokeWidth={1.75} />
            </IconButton>
          }
        >
          <MenuItem onSelect={() => onMove(-1)} disabled={isFirst}>
            <ArrowUp aria-hidden strokeWidth={1.75} />
            {t("earlier")}
          </MenuItem>
          <MenuItem onSelect={() => onMove(1)} disabled={isLast}>
            <ArrowDown aria-hidden strokeWidth={1.75} />
            {t("later")}
          </MenuItem>
          {onRemove && (
            <>
              <MenuSeparator />
              <MenuItem onSelect={onRemove} tone="danger">
                <PackageMinus aria-hidden strokeWidth={1.75} />
                {t("takeOff", { count: stop.parcels.length })}
              </MenuItem>
            </>
          )}
        </DropdownMenu>
      )}
    </li>
  );
}

const shapes = { pickup: "rounded-8", drop: "rounded-full" };

/** Where, when, and with what. */
export function StopFacts({ stop, place }: { stop: Stop; place: number }) {
  const t = useTranslations("run");
  const times = useTimes();
  const isOver = stop.state === "done" || stop.state === "failed" || stop.state === "removed";
  const at = stop.endedAt ?? stop.arrival;
  return (
    <>
      <span
        aria-hidden
        className={cn(
          "mt-1 grid size-7 shrink-0 place-items-center font-semibold text-label tabular",
          shapes[stop.kind],
          isOver ? "bg-wash text-soft" : "bg-ink text-on-ink",
        )}
      >
        {place}
      </span>
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{stop.name || stop.city}</span>
          <span className="text-label text-soft">{t(`kinds.${stop.kind}.${stop.party}`)}</span>
          {stop.state !== "pending" && <Badge tone={badgeTones[stop.state]}>{t(`stopStates.${stop.state}`)}</Badge>}
        </p>
        <p className="text-label text-soft">{[stop.street, stop.city].filter(Boolean).join(", ")}</p>
        <p className="flex flex-wrap gap-x-3 text-label text-soft tabular">
          <span>{t("parcels", { count: stop.parcels.length })}</span>
          {stop.until && <span>{t("promised", { window: times.window(stop.from, stop.until) })}</span>}
          {stop.failureReason && <span className="text-danger">{t(`failures.${stop.failureReason}`)}</span>}
        </p>
        <p className="flex flex-wrap gap-x-3 text-label tabular">
          {stop.parcels.map(({ id, code }) => (
            <Link key={id} href={`/desk/deliveries/${id}`} className="rounded-4 underline underline-offset-4">
              {code}
            </Link>
          ))}
        </p>
        {stop.note && <p className="mt-0.5 text-label">{stop.note}</p>}
      </div>
      {at && (
        <span className={cn("mt-1 shrink-0 text-right font-medium tabular", stop.isLate && "text-danger")}>
          {times.time(at)}
          {stop.isLate && <span className="block font-normal text-label">{t("isLate")}</span>}
        </span>
      )}
    </>
  );
}

const badgeTones = {
  pending: "wash",
  arrived: "warn",
  done: "good",
  failed: "danger",
  removed: "wash",
} as const satisfies Record<Stop["state"], string>;
