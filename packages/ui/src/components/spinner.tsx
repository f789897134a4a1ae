import { LoaderCircle } from "lucide-react";
import { cn } from "../lib/cn.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

/** A turning ring. With `label` it announces itself; without, it is decoration beside a text. */
export function Spinner({ label, className }: { label?: string | undefined; className?: string | undefined }) {
  return (
    <span data-slot="spinner" role={label ? "status" : undefined} className={cn("inline-flex size-5", className)}>
      <LoaderCircle aria-hidden className="size-full animate-spin" strokeWidth={1.75} />
      {label && <VisuallyHidden>{label}</VisuallyHidden>}
    </span>
  );
}
