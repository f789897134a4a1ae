import { ChevronRight } from "lucide-react";
import { cn } from "../lib/cn.ts";
import type { LinkComponent } from "../lib/link.ts";

export type BreadcrumbsProps = {
  /** Names the navigation. */
  label: string;
  /** From the top down; the last one, without `href`, is this page. */
  items: { label: string; href?: string | undefined }[];
  linkAs?: LinkComponent;
  className?: string | undefined;
};

/** The way down to this page. */
export function Breadcrumbs({ label, items, linkAs: Link = "a", className }: BreadcrumbsProps) {
  return (
    <nav data-slot="breadcrumbs" aria-label={label} className={cn("min-w-0 text-label text-soft", className)}>
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {items.map((item, place) => (
          <li key={item.href ?? item.label} className="flex min-w-0 items-center gap-1.5">
            {place > 0 && <ChevronRight aria-hidden strokeWidth={1.75} className="size-3.5 shrink-0" />}
            {item.href ? (
              <Link
                href={item.href}
                className="min-w-0 rounded-4 py-1 underline-offset-3 transition-colors hover:text-ink hover:underline"
              >
                {item.label}
              </Link>
            ) : (
              <span aria-current="page" className="min-w-0 py-1 text-ink">
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
