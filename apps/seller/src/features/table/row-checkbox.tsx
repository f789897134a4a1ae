"use client";
import { Check, Minus } from "lucide-react";
import { useEffect, useRef } from "react";

interface RowCheckboxProps {
  readonly label: string;
  readonly state: "none" | "some" | "all";
  readonly onToggle: (isRange: boolean) => void;
}

/** A checkbox as large as its cell. With Shift it takes all rows up to the one touched before. */
export function RowCheckbox({ label, state, onToggle }: RowCheckboxProps) {
  const input = useRef<HTMLInputElement>(null);
  const isShift = useRef(false);
  useEffect(() => {
    if (input.current) input.current.indeterminate = state === "some";
  }, [state]);
  const Mark = state === "some" ? Minus : Check;
  return (
    <label
      className="relative grid size-full min-h-11 cursor-pointer place-items-center"
      onPointerDown={(event) => {
        isShift.current = event.shiftKey;
      }}
    >
      <input
        ref={input}
        type="checkbox"
        aria-label={label}
        checked={state === "all"}
        onChange={() => {
          onToggle(isShift.current);
          isShift.current = false;
        }}
        className="size-4.25 appearance-none rounded-6 border-[1.5px] border-edge bg-card transition-colors checked:border-ink checked:bg-ink indeterminate:border-ink indeterminate:bg-ink hover:border-ink"
      />
      {state !== "none" && (
        <Mark aria-hidden strokeWidth={3} className="pointer-events-none absolute m-auto size-3 text-on-ink" />
      )}
    </label>
  );
}
