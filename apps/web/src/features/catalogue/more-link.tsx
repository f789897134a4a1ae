"use client";
import { Spinner } from "@souk/ui/components/spinner";
import { buttonVariants } from "@souk/ui/lib/button-variants";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";

export interface MoreLinkProps {
  /** The next page, for a browser without JavaScript. */
  readonly href: string;
  readonly onMore: () => void;
  readonly isLoading: boolean;
}

/** The end of a list that has more: appends in place, or goes to the next page. */
export function MoreLink({ href, onMore, isLoading }: MoreLinkProps) {
  const t = useTranslations("shop.list");
  return (
    <div className="mt-9 flex justify-center">
      <Link
        href={href}
        prefetch={false}
        rel="next"
        aria-busy={isLoading || undefined}
        className={buttonVariants({ variant: "outline" })}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          if (!isLoading) onMore();
        }}
      >
        {isLoading && <Spinner label={t("loading")} className="absolute" />}
        <span className={isLoading ? "invisible" : undefined}>{t("more")}</span>
      </Link>
    </div>
  );
}
