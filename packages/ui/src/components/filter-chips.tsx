import { cn } from "../lib/cn.ts";
import type { LinkComponent } from "../lib/link.ts";

export type FilterChipsProps = {
  /** Names the navigation. */
  label: string;
  items: { label: string; href: string; count?: string | undefined; current?: boolean }[];
  linkAs?: LinkComponent;
  /** On a phone one row that scrolls, from edge to edge of the page. */
  oneRow?: boolean;
  className?: string | undefined;
};

const scrollingRow =
  "max-sm:-mx-4 max-sm:-my-1 max-sm:[&>ul]:scroll-row max-sm:[&>ul]:flex-nowrap max-sm:[&>ul]:px-4 max-sm:[&>ul]:py-1 max-sm:[&_li]:shrink-0";

/** Saved views and quick filters with their counts, as links. */
export function FilterChips({ label, items, linkAs: Link = "a", oneRow = false, className }: FilterChipsProps) {
  return (
    <nav data-slot="filter-chips" aria-label={label} className={cn("min-w-0", oneRow && scrollingRow, className)}>
      <ul className="flex flex-wrap gap-1.5 sm:gap-2">
        {items.map((item) => (
          <li key={item.href} className="min-w-0">
            <Link
              href={item.href}
              {...(item.current && { "aria-current": "page" as const })}
              className={cn(
                "inline-flex min-h-9 items-center gap-1.5 rounded-8 bg-card px-2 py-1.5 xs:px-2.5 font-medium text-small inset-ring inset-ring-line sm:px-3",
                "transition-shadow hover:inset-ring-edge aria-[current]:font-semibold aria-[current]:inset-ring-2 aria-[current]:inset-ring-ink",
              )}
            >
              <span className="min-w-0 wrap-anywhere">{item.label}</span>
              {item.count && <span className="text-soft">{item.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
