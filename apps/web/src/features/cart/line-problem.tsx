"use client";
import { Button } from "@souk/ui/components/button";
import { LinkButton } from "@souk/ui/components/link-button";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import type { CartLineView } from "@/server/routers/cart/line-view";
import { ShopLink } from "../layout/shop-link.tsx";

export interface LineProblemProps {
  readonly line: CartLineView;
  readonly onTake: (quantity: number) => void;
}

/** Why a line cannot be ordered as it stands, and what can be done. */
export function LineProblem({ line, onTake }: LineProblemProps) {
  const t = useTranslations("cart.line");
  const { problem, slug } = line;
  if (!problem) return null;
  if (problem.reason === "insufficient") {
    const count = problem.available;
    return (
      <Notice
        tone="warn"
        className="mt-3"
        action={
          <Button size="sm" variant="outline" onClick={() => onTake(count)}>
            {t("takeLeft", { count })}
          </Button>
        }
      >
        {t("insufficient", { count })}
      </Notice>
    );
  }
  return (
    <Notice
      tone="warn"
      className="mt-3"
      action={
        problem.reason === "sold_out" &&
        slug && (
          <LinkButton size="sm" variant="outline" href={`/p/${slug}`} linkAs={ShopLink}>
            {t("otherSellers")}
          </LinkButton>
        )
      }
    >
      {t(problem.reason === "sold_out" ? "soldOut" : "gone")}
    </Notice>
  );
}
