import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";
import type { LinkComponent } from "../lib/link.ts";
import { Button } from "./button.tsx";
import { LinkButton } from "./link-button.tsx";

export type LoadMoreProps = {
  label: string;
  /** How much of all is shown: "24 of 86". */
  shown?: ReactNode;
  /** The address of the next page, for a page that works without JavaScript. */
  href?: string | undefined;
  linkAs?: LinkComponent;
  /** Without `href`: fetches the next page in place. */
  onLoad?: (() => void) | undefined;
  loading?: boolean;
  loadingLabel?: string | undefined;
  className?: string | undefined;
};

/** The end of a list that has more: a link with `href`, else a button. */
export function LoadMore({
  label,
  shown,
  href,
  linkAs = "a",
  onLoad,
  loading = false,
  loadingLabel,
  className,
}: LoadMoreProps) {
  return (
    <div data-slot="load-more" className={cn("flex flex-col items-center gap-3", className)}>
      {shown && <p className="text-label text-soft">{shown}</p>}
      {href ? (
        <LinkButton href={href} linkAs={linkAs} variant="outline">
          {label}
        </LinkButton>
      ) : (
        <Button variant="outline" onClick={onLoad} loading={loading} loadingLabel={loadingLabel}>
          {label}
        </Button>
      )}
    </div>
  );
}
