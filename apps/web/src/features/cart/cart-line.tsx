"use client";
import { Button } from "@souk/ui/components/button";
import { QuantityStepper } from "@souk/ui/components/quantity-stepper";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CartLineView } from "@/server/routers/cart/line-view";
import { ItemPicture } from "./item-picture.tsx";
import { ItemTitle } from "./item-title.tsx";
import { LinePrice } from "./line-price.tsx";
import { LineProblem } from "./line-problem.tsx";
import { QuantityNote } from "./quantity-note.tsx";
import type { CartChanges } from "./use-cart-changes.ts";

export interface CartLineProps {
  readonly line: CartLineView;
  readonly changes: CartChanges;
}

export function CartLine({ line, changes }: CartLineProps) {
  const t = useTranslations("cart.line");
  const title = line.title ?? t("goneTitle");
  const canChange = line.problem === null || line.problem.reason === "insufficient";
  const setQuantity = (quantity: number) => changes.setQuantity(line.offerId, quantity);
  const isGone = line.problem?.reason === "gone";
  return (
    <li className="border-line px-4 py-4 not-first:border-t sm:px-5">
      <div className="flex min-w-0 gap-3.5 sm:gap-4">
        <ItemPicture picture={line.picture} title={title} />
        <div className="flex min-w-0 grow flex-col justify-between gap-3">
          <div className="flex min-w-0 flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <ItemTitle line={line} />
            <LinePrice line={line} isChanging={changes.isChanging} />
          </div>
          <div className="-my-1 flex flex-wrap items-center gap-x-3.5 gap-y-1">
            {canChange && (
              <QuantityStepper
                size="sm"
                value={line.quantity}
                onChange={setQuantity}
                plusMax={line.available ?? undefined}
                labels={{
                  quantity: t("quantity", { title }),
                  decrease: t("decrease", { title }),
                  increase: t("increase", { title }),
                }}
              />
            )}
            <div className="-ml-2.5 flex flex-wrap">
              <LineAction label={t("removeNamed", { title })} onClick={() => changes.remove(line)}>
                {t("remove")}
              </LineAction>
              {!isGone && (
                <LineAction label={t("saveNamed", { title })} onClick={() => changes.saveForLater(line)}>
                  {t("save")}
                </LineAction>
              )}
            </div>
          </div>
          {canChange && <QuantityNote line={line} />}
        </div>
      </div>
      <LineProblem line={line} onTake={setQuantity} />
    </li>
  );
}

function LineAction({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <Button size="sm" variant="ghost" className="px-2.5 font-medium text-soft" aria-label={label} onClick={onClick}>
      {children}
    </Button>
  );
}
