import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";

interface RowProps {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly isDone?: boolean;
  readonly doneLabel?: string;
  readonly children?: ReactNode;
}

/** One thing to be shown at a stop. */
export function Row({ title, note, isDone = false, doneLabel, children }: RowProps) {
  return (
    <li className="flex min-h-16 flex-wrap items-center justify-between gap-x-3 gap-y-2 px-4 py-2.5">
      <div className="min-w-0 grow basis-32">
        <p className="font-semibold">{title}</p>
        {note && <p className="text-body text-soft">{note}</p>}
      </div>
      <div className="flex items-center gap-2.5">
        {isDone && (
          <span className="text-good">
            <CircleCheck aria-hidden strokeWidth={1.75} className="size-6" />
            <span className="sr-only">{doneLabel}</span>
          </span>
        )}
        {children}
      </div>
    </li>
  );
}
