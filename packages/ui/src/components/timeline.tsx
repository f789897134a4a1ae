import { Check, X } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type TimelineState = "done" | "current" | "future" | "failed";

export type TimelineStep = {
  id: string;
  title: ReactNode;
  state: TimelineState;
  /** The state in words, for screen readers. */
  stateLabel: string;
  /** Already formatted; "about 14:00" for what is to come. */
  time?: ReactNode;
  /** ISO 8601, for `<time>`. */
  dateTime?: string | undefined;
  text?: ReactNode;
};

/** What happened to an order, what happens now and what comes next, from the top down. */
export function Timeline({ steps, className }: { steps: TimelineStep[]; className?: string | undefined }) {
  return (
    <ol data-slot="timeline" className={cn("min-w-0", className)}>
      {steps.map((step, place) => (
        <Step key={step.id} step={step} isLast={place === steps.length - 1} />
      ))}
    </ol>
  );
}

function Step({ step, isLast }: { step: TimelineStep; isLast: boolean }) {
  const isNow = step.state === "current";
  return (
    <li aria-current={isNow ? "step" : undefined} className="relative flex min-w-0 gap-3.5 pb-6 last:pb-0">
      {!isLast && (
        <span
          aria-hidden
          className={cn("absolute top-6 bottom-0 left-[0.6875rem] w-0.5", step.state === "done" ? "bg-ink" : "bg-line")}
        />
      )}
      <Mark state={step.state} />
      <div className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-4">
        <div className="min-w-0 grow basis-48">
          <p className={cn("hyphens-auto", step.state === "future" ? "text-soft" : "font-semibold")}>
            {step.title} <VisuallyHidden>{step.stateLabel}</VisuallyHidden>
          </p>
          {step.text && <p className="text-small text-soft">{step.text}</p>}
        </div>
        {step.time && (
          <time dateTime={step.dateTime} className="text-label text-soft">
            {step.time}
          </time>
        )}
      </div>
    </li>
  );
}

const marks: Record<TimelineState, string> = {
  done: "bg-ink text-on-ink",
  current: "bg-brand text-on-brand ring-4 ring-brand/15",
  future: "border-2 border-line bg-card",
  failed: "bg-danger text-on-danger",
};

function Mark({ state }: { state: TimelineState }) {
  return (
    <span aria-hidden className={cn("relative grid size-6 shrink-0 place-items-center rounded-full", marks[state])}>
      {state === "done" && <Check className="size-3.5" strokeWidth={2.5} />}
      {state === "failed" && <X className="size-3.5" strokeWidth={2.5} />}
      {state === "current" && <span className="size-2 rounded-full bg-current" />}
    </span>
  );
}
