"use client";
import { useTranslations } from "next-intl";
import type { ItemView } from "@/server/routers/cart/line-view";
import { ShopLink } from "../layout/shop-link.tsx";
import { optionText } from "./option-text.ts";

/** What a line is about, with the way to its page. */
export function ItemTitle({ line }: { line: ItemView }) {
  const t = useTranslations("cart.line");
  const title = line.title ?? t("goneTitle");
  return (
    <div className="min-w-0 grow basis-40">
      <p className="hyphens-auto font-medium">
        {line.slug ? (
          <ShopLink href={`/p/${line.slug}`} className="rounded-4 hover:underline">
            {title}
          </ShopLink>
        ) : (
          title
        )}
      </p>
      {line.options.length > 0 && <p className="text-small text-soft">{optionText(line.options)}</p>}
    </div>
  );
}
