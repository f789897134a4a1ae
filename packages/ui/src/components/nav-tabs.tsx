import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";
import type { LinkComponent } from "../lib/link.ts";

export type NavTabsProps = {
  /** Names the navigation. */
  label: string;
  items: { label: string; href: string; current?: boolean }[];
  /** At the end of the row on a desktop: "Deliver to Porto, 4000". */
  aside?: ReactNode;
  linkAs?: LinkComponent;
  className?: string | undefined;
};

/** A row of links such as the categories; scrolls sideways on a phone. */
export function NavTabs({ label, items, aside, linkAs: Link = "a", className }: NavTabsProps) {
  return (
    <div data-slot="nav-tabs" className={cn("flex min-w-0 items-center justify-between gap-6", className)}>
      <nav aria-label={label} className="scroll-row -mx-4 min-w-0 px-4 sm:-mx-2.5 sm:px-2.5">
        <ul className="flex gap-6">
          {items.map((item) => (
            <li key={item.href} className="shrink-0">
              <Link
                href={item.href}
                {...(item.current && { "aria-current": "page" as const })}
                className={cn(
                  "inline-flex min-h-11 items-center rounded-8 text-soft transition-colors hover:text-ink",
                  "focus-visible:-outline-offset-2 aria-[current]:font-semibold aria-[current]:text-ink",
                )}
              >
                {item.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {aside && <div className="hidden min-w-0 shrink-0 text-small text-soft lg:block">{aside}</div>}
    </div>
  );
}
