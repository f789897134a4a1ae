import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";

export type ErrorStateProps = {
  title: ReactNode;
  /** What to do next. */
  children: ReactNode;
  /** Usually a `Button` that tries again. */
  action?: ReactNode;
  /** A short code to quote to support, already in words: "Code 8F2A". */
  reference?: ReactNode;
  headingLevel?: 1 | 2 | 3;
  className?: string | undefined;
};

/** Something did not load or did not work. Announced when it appears. */
export function ErrorState({ title, children, action, reference, headingLevel = 2, className }: ErrorStateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div
      data-slot="error-state"
      role="alert"
      className={cn(
        "flex min-w-0 flex-col items-center justify-center rounded-24 border border-line bg-card px-6 py-10 text-center sm:py-14",
        className,
      )}
    >
      <CircleAlert aria-hidden strokeWidth={1.75} className="mb-4 size-8 text-danger" />
      <Heading className="max-w-full hyphens-auto text-heading">{title}</Heading>
      <div className="mt-2 max-w-reading text-soft">{children}</div>
      {action && <div className="mt-6 flex max-w-full flex-wrap justify-center gap-3">{action}</div>}
      {reference && <p className="mt-5 max-w-full text-label text-soft">{reference}</p>}
    </div>
  );
}
