import { cn } from "../lib/cn.ts";

/** The number beside "Cart". Say what it counts in the accessible name of what it stands in. */
export function CountBadge({ children, className }: { children: number | string; className?: string | undefined }) {
  return (
    <span
      data-slot="count-badge"
      className={cn(
        "inline-grid h-4 min-w-5 place-items-center rounded-full bg-brand px-1.5 font-bold text-[0.6875rem] text-on-brand leading-none",
        className,
      )}
    >
      {children}
    </span>
  );
}
