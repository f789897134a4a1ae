import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";
import type { LinkComponent } from "../lib/link.ts";

export type SiteFooterProps = {
  /** The `Wordmark` and a sentence. */
  brand: ReactNode;
  columns: { title: string; links: { label: string; href: string }[] }[];
  /** The last line, on the left. */
  legal?: ReactNode;
  /** The last line, on the right: language, theme. */
  controls?: ReactNode;
  linkAs?: LinkComponent;
  className?: string | undefined;
};

/** The foot of every page of the storefront. */
export function SiteFooter({ brand, columns, legal, controls, linkAs: Link = "a", className }: SiteFooterProps) {
  return (
    <footer
      data-slot="site-footer"
      className={cn(
        "drawn-when-near mt-16 border-line border-t bg-wash [--height-estimate:40rem] md:[--height-estimate:22rem]",
        className,
      )}
    >
      <div className="page-width grid grid-cols-2 gap-x-6 gap-y-8 py-10 sm:grid-cols-3 lg:grid-cols-[1.6fr_repeat(3,1fr)] lg:py-12">
        <div className="col-span-full min-w-0 max-w-80 text-small text-soft lg:col-span-1">{brand}</div>
        {columns.map((column) => (
          <div key={column.title} className="min-w-0">
            <h2 className="mb-1.5 hyphens-auto font-semibold text-small">{column.title}</h2>
            <ul>
              {column.links.map((link) => (
                <li key={link.href}>
                  <Link
                    href={link.href}
                    className="inline-block rounded-4 py-1 text-small text-soft underline-offset-3 hover:text-ink hover:underline"
                  >
                    {link.label}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {(legal || controls) && (
        <div className="page-width flex flex-wrap items-center justify-between gap-x-6 gap-y-3 pb-8 text-label text-soft">
          <div className="min-w-0">{legal}</div>
          <div className="flex flex-wrap items-center gap-2">{controls}</div>
        </div>
      )}
    </footer>
  );
}
