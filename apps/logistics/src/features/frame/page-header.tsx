import type { ReactNode } from "react";

interface PageHeaderProps {
  readonly title: string;
  /** What there is to know at a glance: "14 to pack, 3 due today". */
  readonly note?: ReactNode;
  /** Buttons; the one that matters last. */
  readonly actions?: ReactNode;
}

/** The head of every page of the console. */
export function PageHeader({ title, note, actions }: PageHeaderProps) {
  return (
    <header className="mb-5 flex min-h-9 flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-4 gap-y-1">
        <h1 className="hyphens-auto text-heading">{title}</h1>
        {note && <p className="text-soft">{note}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2.5">{actions}</div>}
    </header>
  );
}
