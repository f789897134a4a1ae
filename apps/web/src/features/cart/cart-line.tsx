"use client";
import { Button } from "@souk/ui/components/button";
import { QuantityStepper } from "@souk/ui/components/quantity-stepper";
import { useTranslations } from "next-intl";
import type { CartLineView } from "@/server/routers/cart/line-view";
import { ShopLink } from "../layout/shop-link.tsx";
import { ItemPicture } from "./item-picture.tsx";
import { LineProblem } from "./line-problem.tsx";
import { optionText } from "./option-text.ts";

export interface CartLineProps {
  readonly line: CartLineView;
  /** The sums are being worked out anew. */
  readonly isChanging: boolean;
  readonly onQuantity: (quantity: number) => void;
  readonly onRemove: () => void;
}

export function CartLine({ line, isChanging, onQuantity, onRemove }: CartLineProps) {
  const t = useTranslations("cart");
  const title = line.title ?? t("line.goneTitle");
  const canChange = line.problem === null || line.problem.reason === "insufficient";
  return (
    <li className="border-line px-4 py-4 not-first:border-t sm:px-5">
      <div className="flex min-w-0 gap-3.5 sm:gap-4">
        <ItemPicture picture={line.picture} title={title} />
        <div className="flex min-w-0 grow flex-col justify-between gap-3">
          <div className="flex min-w-0 flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
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
            <LinePrice line={line} isChanging={isChanging} />
          </div>
          <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
            {canChange && (
              <QuantityStepper
                size="sm"
                value={line.quantity}
                onChange={onQuantity}
                labels={{
                  quantity: t("line.quantity", { title }),
                  decrease: t("line.decrease", { title }),
                  increase: t("line.increase", { title }),
                }}
              />
            )}
            <Button
              size="sm"
              variant="ghost"
              className={canChange ? "font-medium text-soft" : "-ml-3.5 font-medium text-soft"}
              aria-label={t("line.removeNamed", { title })}
              onClick={onRemove}
            >
              {t("line.remove")}
            </Button>
          </div>
        </div>
      </div>
      <LineProblem line={line} onTake={onQuantity} />
    </li>
  );
}

function LinePrice({ line, isChanging }: Pick<CartLineProps, "line" | "isChanging">) {
  const t = useTranslations("cart.page");
  if (!line.total) return line.unitPrice && <p className="text-soft">{line.unitPrice.text}</p>;
  return (
    <div className="sm:text-right">
      <p className={isChanging ? "font-semibold opacity-45" : "font-semibold"}>{line.total.text}</p>
      {line.quantity > 1 && line.unitPrice && (
        <p className="text-label text-soft">{t("each", { price: line.unitPrice.text })}</p>
      )}
    </div>
  );
}
