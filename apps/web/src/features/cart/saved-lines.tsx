"use client";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { SectionHeader } from "@souk/ui/components/section-header";
import { useTranslations } from "next-intl";
import type { SavedLineView } from "@/server/routers/cart/line-view";
import { ItemPicture } from "./item-picture.tsx";
import { ItemTitle } from "./item-title.tsx";
import type { CartChanges } from "./use-cart-changes.ts";

export interface SavedLinesProps {
  readonly lines: readonly SavedLineView[];
  readonly changes: CartChanges;
}

/** What was put aside for later: with today's price, and the way back into the cart. */
export function SavedLines({ lines, changes }: SavedLinesProps) {
  const t = useTranslations("cart.saved");
  return (
    <section aria-labelledby="saved-for-later">
      <SectionHeader title={<span id="saved-for-later">{t("title")}</span>} className="mb-4" />
      <ul className="grid gap-4 md:grid-cols-2">
        {lines.map((line) => (
          <li key={line.offerId}>
            <SavedLine line={line} changes={changes} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SavedLine({ line, changes }: { line: SavedLineView; changes: CartChanges }) {
  const t = useTranslations("cart");
  const title = line.title ?? t("line.goneTitle");
  return (
    <Card className="flex h-full gap-3.5 sm:gap-4">
      <ItemPicture picture={line.picture} title={title} />
      <div className="flex min-w-0 grow flex-col justify-between gap-2">
        <div className="flex min-w-0 flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <ItemTitle line={line} />
          <div className="sm:text-right">
            {line.unitPrice && <p className="font-semibold">{line.unitPrice.text}</p>}
            {line.quantity > 1 && <p className="text-label text-soft">{t("saved.pieces", { count: line.quantity })}</p>}
          </div>
        </div>
        {line.state !== "available" && (
          <p className="text-small text-warn-text">{t(line.state === "sold_out" ? "saved.soldOut" : "saved.gone")}</p>
        )}
        <div className="-my-1 flex flex-wrap items-center gap-x-2 gap-y-1">
          {line.state === "available" && (
            <Button
              size="sm"
              variant="outline"
              aria-label={t("saved.moveNamed", { title })}
              onClick={() => changes.moveToCart(line)}
            >
              {t("saved.move")}
            </Button>
          )}
          <Button
            size="sm"
            variant="ghost"
            className={
              line.state === "available" ? "px-2.5 font-medium text-soft" : "-ml-2.5 px-2.5 font-medium text-soft"
            }
            aria-label={t("line.removeNamed", { title })}
            onClick={() => changes.forget(line)}
          >
            {t("line.remove")}
          </Button>
        </div>
      </div>
    </Card>
  );
}
