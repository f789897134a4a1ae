import type { ComponentProps, ReactNode } from "react";
import { cn } from "../lib/cn.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type OptionGroupProps = {
  /** What is chosen: "Size". */
  legend: string;
  /** The present choice, said beside the legend: "39". */
  chosen?: string | undefined;
  /** `cells` are equal columns (sizes), `row` wraps (colours, thumbs). */
  layout?: "cells" | "row";
  className?: string | undefined;
  children: ReactNode;
};

/** A fieldset of `OptionChip`s or `OptionSwatch`es: one choice among the variants of a product. */
export function OptionGroup({ legend, chosen, layout = "row", className, children }: OptionGroupProps) {
  return (
    <fieldset data-slot="option-group" className={cn("min-w-0", className)}>
      <legend className="mb-2 text-label text-soft">
        {legend} {chosen && <span className="font-semibold text-ink">{chosen}</span>}
      </legend>
      <div
        className={
          layout === "cells" ? "grid grid-cols-[repeat(auto-fill,minmax(4rem,1fr))] gap-2" : "flex flex-wrap gap-2.5"
        }
      >
        {children}
      </div>
    </fieldset>
  );
}

/* The real radio lies invisible over the whole option, so that it takes clicks, focus and the checks of a form. */
const coveringRadio = "absolute inset-0 z-1 cursor-[inherit] appearance-none rounded-[inherit] outline-none";

type OptionInput = Omit<ComponentProps<"input">, "type" | "size" | "className"> & {
  /** Drawn struck out; can still be chosen, so that the page can say what to do. `disabled` forbids it. */
  soldOut?: boolean;
  /** What a screen reader hears after the name of a sold-out option. */
  soldOutLabel?: string | undefined;
  /** Drawn in dashes: not made with the other choices. Can still be chosen, which changes those. */
  impossible?: boolean;
  /** What a screen reader hears after the name of an impossible option. */
  impossibleLabel?: string | undefined;
};

/** What is said after the name of an option that cannot be had. */
function stateLabel({ soldOut, soldOutLabel, impossible, impossibleLabel }: Omit<OptionInput, "label">) {
  return impossible ? impossibleLabel : soldOut ? soldOutLabel : undefined;
}

export type OptionChipProps = OptionInput & { label: ReactNode };

/** A choice in words: a size, a length, a capacity. */
export function OptionChip({
  label,
  soldOut = false,
  soldOutLabel,
  impossible = false,
  impossibleLabel,
  ...props
}: OptionChipProps) {
  const state = stateLabel({ soldOut, soldOutLabel, impossible, impossibleLabel });
  return (
    <label
      data-slot="option-chip"
      title={state}
      className={cn(
        "relative grid min-h-10.5 min-w-10.5 place-items-center rounded-12 bg-card px-3 py-1.5 text-center",
        "font-semibold text-body inset-ring inset-ring-line transition-shadow hover:inset-ring-edge",
        "has-checked:inset-ring-2 has-checked:inset-ring-ink has-focus-visible:outline-2 has-focus-visible:outline-brand",
        "has-focus-visible:outline-offset-2",
        impossible && "border border-edge border-dashed bg-transparent font-normal text-soft inset-ring-transparent",
        soldOut && !impossible && "hatched bg-transparent font-normal text-soft line-through",
      )}
    >
      <input type="radio" className={coveringRadio} {...props} />
      <span className="min-w-0 wrap-anywhere">{label}</span>
      {state && <VisuallyHidden>{state}</VisuallyHidden>}
    </label>
  );
}

export type OptionSwatchProps = OptionInput & {
  /** The name of the colour: for screen readers and as tooltip. */
  label: string;
  /** Any CSS colour. */
  colour: string;
};

/** A choice by colour. */
export function OptionSwatch({
  label,
  colour,
  soldOut = false,
  soldOutLabel,
  impossible = false,
  impossibleLabel,
  ...props
}: OptionSwatchProps) {
  const state = stateLabel({ soldOut, soldOutLabel, impossible, impossibleLabel });
  const name = state ? `${label}, ${state}` : label;
  return (
    <label
      data-slot="option-swatch"
      title={name}
      className={cn(
        "relative grid size-11 place-items-center rounded-full transition-shadow hover:inset-ring-2 hover:inset-ring-line",
        "has-checked:inset-ring-2 has-checked:inset-ring-ink has-focus-visible:outline-2 has-focus-visible:outline-brand",
        "has-focus-visible:outline-offset-2",
        impossible && "border border-edge border-dashed",
      )}
    >
      <input type="radio" className={coveringRadio} {...props} />
      <span
        aria-hidden
        style={{ backgroundColor: colour }}
        className={cn(
          "relative overflow-clip rounded-full inset-ring inset-ring-ink/15",
          impossible ? "size-5.5" : "size-8.5",
        )}
      >
        {soldOut && !impossible && <span className="absolute inset-x-0 top-1/2 h-0.75 -rotate-45 bg-card" />}
      </span>
      <VisuallyHidden>{name}</VisuallyHidden>
    </label>
  );
}

export type OptionThumbProps = Omit<OptionInput, "impossible" | "impossibleLabel"> & {
  label: string;
  /** The picture, with empty `alt`: `label` already names it. */
  picture: ReactNode;
};

/** A choice by picture: the views of a product. */
export function OptionThumb({ label, picture, soldOut = false, soldOutLabel, ...props }: OptionThumbProps) {
  return (
    <label
      data-slot="option-thumb"
      title={label}
      className={cn(
        "relative grid size-19 place-items-center overflow-clip rounded-16 bg-wash transition-shadow",
        "after:absolute after:inset-0 after:rounded-16 hover:after:inset-ring hover:after:inset-ring-edge",
        "has-checked:after:inset-ring-2 has-checked:after:inset-ring-ink",
        "has-focus-visible:outline-2 has-focus-visible:outline-brand has-focus-visible:outline-offset-2",
        "[&_img]:size-[64%] [&_img]:object-contain",
        soldOut && "[&_img]:opacity-50",
      )}
    >
      <input type="radio" className={coveringRadio} {...props} />
      {picture}
      <VisuallyHidden>{soldOut && soldOutLabel ? `${label}, ${soldOutLabel}` : label}</VisuallyHidden>
    </label>
  );
}
