import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";
import type { LinkComponent } from "../lib/link.ts";
import { CountBadge } from "./count-badge.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type AppHeaderProps = {
  /** A link with the `Wordmark`. */
  brand: ReactNode;
  /** A `SearchBox`; its own row on a phone. */
  search?: ReactNode;
  /** `HeaderLink`s and menus. */
  children?: ReactNode;
  /** `NavTabs`. */
  nav?: ReactNode;
  className?: string | undefined;
};

/** The head of every page of the storefront. */
export function AppHeader({ brand, search, children, nav, className }: AppHeaderProps) {
  return (
    <header data-slot="app-header" className={cn("border-line border-b", className)}>
      <div className="page-width flex flex-wrap items-center gap-x-4 gap-y-3 pt-3.5 pb-3 lg:gap-x-7">
        <div className="flex min-h-11 shrink-0 items-center">{brand}</div>
        {search && <div className="order-last min-w-0 grow basis-full md:order-none md:basis-0">{search}</div>}
        {children && <div className="-mr-2.5 ml-auto flex items-center gap-0.5 md:ml-0">{children}</div>}
      </div>
      {nav && <div className="page-width">{nav}</div>}
    </header>
  );
}

export type HeaderLinkProps = {
  href: string;
  label: string;
  /** Stands alone on a phone, where there is no room for the words. */
  icon: ReactNode;
  /** Has its room on a desktop when it is 0, so that nothing moves when it grows. */
  count?: number | undefined;
  /** The count in words, for screen readers: "3 things". */
  countLabel?: string | undefined;
  current?: boolean;
  linkAs?: LinkComponent;
};

/** Orders, saved, cart: an icon on a phone, words on a desktop. */
export function HeaderLink({ href, label, icon, count, countLabel, current, linkAs: Link = "a" }: HeaderLinkProps) {
  return (
    <Link
      href={href}
      data-slot="header-link"
      {...(current && { "aria-current": "page" as const })}
      className={cn(
        "relative inline-flex h-11 min-w-11 items-center justify-center gap-1.5 rounded-12 px-2.5 font-medium transition-colors",
        "hover:bg-wash aria-[current]:font-semibold",
      )}
    >
      <span aria-hidden className="lg:hidden [&_svg]:size-5.5 [&_svg]:stroke-[1.75]">
        {icon}
      </span>
      <span className="max-lg:sr-only">{label}</span>
      {count !== undefined && (
        <span aria-hidden className="inline-flex max-lg:absolute max-lg:top-1 max-lg:left-1/2 lg:min-w-5">
          {count > 0 && <CountBadge>{count > 99 ? "99+" : count}</CountBadge>}
        </span>
      )}
      {count !== undefined && count > 0 && <VisuallyHidden>{countLabel}</VisuallyHidden>}
    </Link>
  );
}
