import { Check } from "lucide-react";
import { cn } from "../lib/cn.ts";
import type { LinkComponent } from "../lib/link.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type ProgressStep = {
  id: string;
  label: string;
  state: "done" | "current" | "future";
  /** The state in words, for screen readers. */
  stateLabel: string;
  /** Back to a step that is done. */
  href?: string | undefined;
};

export type ProgressStepsProps = {
  /** Names the list. */
  label: string;
  steps: ProgressStep[];
  linkAs?: LinkComponent;
  className?: string | undefined;
};

/** Where one is in a few steps, such as a checkout. On a phone only the present step keeps its words. */
export function ProgressSteps({ label, steps, linkAs: Link = "a", className }: ProgressStepsProps) {
  return (
    <ol data-slot="progress-steps" aria-label={label} className={cn("flex min-w-0 items-center gap-2.5", className)}>
      {steps.map((step, place) => (
        <li
          key={step.id}
          aria-current={step.state === "current" ? "step" : undefined}
          className="flex min-w-0 items-center gap-2.5"
        >
          {place > 0 && <span aria-hidden className="h-px w-4 shrink-0 bg-edge sm:w-8" />}
          {step.href && step.state === "done" ? (
            <Link href={step.href} className="flex min-h-8 min-w-0 items-center gap-2 rounded-8 hover:underline">
              <StepName step={step} place={place} />
            </Link>
          ) : (
            <span className="flex min-h-8 min-w-0 items-center gap-2">
              <StepName step={step} place={place} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

const marks: Record<ProgressStep["state"], string> = {
  done: "bg-ink text-on-ink",
  current: "bg-brand text-on-brand",
  future: "bg-wash text-soft",
};

function StepName({ step, place }: { step: ProgressStep; place: number }) {
  const isNow = step.state === "current";
  return (
    <>
      <span
        aria-hidden
        className={cn(
          "grid size-6 shrink-0 place-items-center rounded-full font-semibold text-micro",
          marks[step.state],
        )}
      >
        {step.state === "done" ? <Check className="size-3.5" strokeWidth={2.5} /> : place + 1}
      </span>
      <span className={cn("min-w-0 truncate text-small", isNow ? "font-semibold" : "text-soft max-sm:sr-only")}>
        {step.label}
      </span>
      <VisuallyHidden>{step.stateLabel}</VisuallyHidden>
    </>
  );
}
