"use client";
import { cn } from "@souk/ui/lib/cn";
import type { MapMark } from "./map-data.ts";
import type { Flat } from "./projection.ts";

/** A thing on the map, always the same size. What can be picked here can be picked in the lists beside the map too. */
export function Mark({ mark, at }: { mark: MapMark; at: Flat }) {
  const { kind, title, text = "", colour, isChosen = false, isLate = false, isDone = false, onPick } = mark;
  const fill = colour ?? (isChosen ? "var(--color-brand)" : "var(--color-ink)");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way for the pointer; the lists are the way for everybody
    <g
      transform={`translate(${at.x} ${at.y})`}
      onClick={onPick}
      className={cn(onPick && "cursor-pointer", isDone && "opacity-45")}
    >
      <title>{title}</title>
      {onPick && <circle r={16} fill="transparent" />}
      {isLate && <circle r={15} fill="none" stroke="var(--color-danger)" strokeWidth={2.5} strokeDasharray="3 2.5" />}
      <Shape kind={kind} fill={fill} isChosen={isChosen} />
      {text !== "" && (
        <text
          textAnchor="middle"
          dy="0.36em"
          className="pointer-events-none select-none font-bold text-[0.625rem] tabular"
          fill={kind === "courier" ? fill : "var(--color-card)"}
        >
          {text}
        </text>
      )}
    </g>
  );
}

interface ShapeProps {
  readonly kind: MapMark["kind"];
  readonly fill: string;
  readonly isChosen: boolean;
}

const rim = { stroke: "var(--color-card)", strokeWidth: 2 };

function Shape({ kind, fill, isChosen }: ShapeProps) {
  if (kind === "hub") return <path d="M-11 -3 L0 -12 L11 -3 V10 H-11 Z" fill={fill} {...rim} strokeLinejoin="round" />;
  if (kind === "pickup") return <rect x={-9} y={-9} width={18} height={18} rx={5} fill={fill} {...rim} />;
  if (kind === "courier")
    return <circle r={13} fill="var(--color-card)" stroke={fill} strokeWidth={3.5} className="drop-shadow-sm" />;
  return <circle r={kind === "drop" ? 10 : isChosen ? 8 : 6} fill={fill} {...rim} />;
}
