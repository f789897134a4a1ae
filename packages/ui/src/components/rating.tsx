import { Star } from "lucide-react";
import { cn } from "../lib/cn.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type RatingProps = {
  /** Already formatted: "4.8". */
  value: string;
  /** The full sentence for screen readers: "Rated 4.8 of 5". */
  label: string;
  className?: string | undefined;
};

/** A star and a number, inline in a line of meta. */
export function Rating({ value, label, className }: RatingProps) {
  return (
    <span data-slot="rating" className={cn("inline-flex items-baseline gap-1 whitespace-nowrap", className)}>
      <Star aria-hidden strokeWidth={0} className="size-[0.95em] translate-y-[0.08em] fill-warn" />
      <span aria-hidden>{value}</span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
