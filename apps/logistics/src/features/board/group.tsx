import { cn } from "@souk/ui/lib/cn";
import { type ReactNode, useId } from "react";

interface GroupProps {
  readonly title: string;
  readonly count: number;
  readonly isAlarm?: boolean;
  readonly children: ReactNode;
}

/** A part of a column of the board, named and counted; left out while it is empty. */
export function Group({ title, count, isAlarm = false, children }: GroupProps) {
  const id = useId();
  if (count === 0) return null;
  return (
    <section aria-labelledby={id} className="grid gap-1">
      <h2 id={id} className={cn("flex min-h-9 items-center gap-2 font-semibold", isAlarm && "text-danger")}>
        {title} <span className="font-normal text-soft tabular">{count}</span>
      </h2>
      <ul className="grid gap-2.5">{children}</ul>
    </section>
  );
}
