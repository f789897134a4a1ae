"use client";

import { Minus, Plus } from "lucide-react";
import { useEffect, useState } from "react";
import { cn } from "../lib/cn.ts";

export type QuantityStepperProps = {
  value: number;
  /** Called with a whole number from `min` to `max`: at once by the buttons, on leaving the input or Enter by typing. */
  onChange: (value: number) => void;
  min?: number;
  max?: number;
  /** How far the plus goes, where a larger number may be typed and is then explained. */
  plusMax?: number | undefined;
  disabled?: boolean;
  size?: "sm" | "md";
  name?: string | undefined;
  labels: { quantity: string; decrease: string; increase: string };
  className?: string | undefined;
};

const buttonLook =
  "grid h-full w-10 shrink-0 place-items-center rounded-12 text-ink transition-colors hover:bg-ink/5 disabled:text-faint disabled:hover:bg-transparent";

/** Minus, number, plus. */
export function QuantityStepper({
  value,
  onChange,
  min = 1,
  max = 99,
  plusMax = max,
  disabled = false,
  size = "md",
  name,
  labels,
  className,
}: QuantityStepperProps) {
  const [draft, setDraft] = useState(String(value));
  useEffect(() => setDraft(String(value)), [value]);

  function commit(wanted: number) {
    const next = Number.isFinite(wanted) ? Math.min(max, Math.max(min, Math.trunc(wanted))) : value;
    setDraft(String(next));
    if (next !== value) onChange(next);
  }

  return (
    <fieldset
      data-slot="quantity-stepper"
      aria-label={labels.quantity}
      className={cn(
        "inline-flex items-center rounded-12 border border-line bg-card",
        size === "sm" ? "h-9 text-small" : "h-11 text-body",
        className,
      )}
    >
      <button
        type="button"
        className={buttonLook}
        aria-label={labels.decrease}
        disabled={disabled || value <= min}
        onClick={() => commit(value - 1)}
      >
        <Minus aria-hidden className="size-4" strokeWidth={1.75} />
      </button>
      <input
        className="h-full w-8 rounded-8 bg-transparent text-center font-semibold"
        inputMode="numeric"
        autoComplete="off"
        name={name}
        aria-label={labels.quantity}
        disabled={disabled}
        value={draft}
        onChange={(event) => setDraft(event.target.value.replace(/\D/g, ""))}
        onBlur={() => commit(draft === "" ? Number.NaN : Number(draft))}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit(draft === "" ? Number.NaN : Number(draft));
          if (event.key === "ArrowUp") commit(value + 1);
          if (event.key === "ArrowDown") commit(value - 1);
        }}
      />
      <button
        type="button"
        className={buttonLook}
        aria-label={labels.increase}
        disabled={disabled || value >= Math.min(max, plusMax)}
        onClick={() => commit(value + 1)}
      >
        <Plus aria-hidden className="size-4" strokeWidth={1.75} />
      </button>
    </fieldset>
  );
}
