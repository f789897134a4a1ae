import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";

export type EmptyStateProps = {
  title: ReactNode;
  /** What belongs here and how it gets here. */
  children?: ReactNode;
  /** A lucide icon or a picture. */
  icon?: ReactNode;
  action?: ReactNode;
  headingLevel?: 1 | 2 | 3;
  className?: string | undefined;
};

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, children, icon, action, headingLevel = 2, className }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div
      data-slot="empty-state"
      className={cn(
        "flex min-w-0 flex-col items-center justify-center rounded-24 bg-wash px-6 py-12 text-center sm:py-16",
        className,
      )}
    >
      {icon && (
        <div
          aria-hidden
          className="mb-5 grid size-16 place-items-center rounded-20 bg-card text-soft [&_img]:size-10 [&_svg]:size-7"
        >
          {icon}
        </div>
      )}
      <Heading className="max-w-full hyphens-auto text-heading">{title}</Heading>
      {children && <div className="mt-2 max-w-reading text-balance text-soft">{children}</div>}
      {action && <div className="mt-6 flex max-w-full flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
