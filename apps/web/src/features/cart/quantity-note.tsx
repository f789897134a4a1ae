"use client";
import { useTranslations } from "next-intl";
import type { CartLineView } from "@/server/routers/cart/line-view";
import { fewLeft } from "../catalogue/stock-badge.tsx";

const mostPerLine = 99;

/** Why there is no more to be had, or soon will not be. */
export function QuantityNote({ line: { available, quantity, problem } }: { line: CartLineView }) {
  const t = useTranslations("cart.line");
  const text = noteOf();
  return text && <p className="text-label text-soft">{text}</p>;

  function noteOf(): string | null {
    if (problem) return null;
    if (quantity >= mostPerLine) return t("most", { count: mostPerLine });
    if (available === null) return null;
    if (quantity >= available) return t("allThere", { count: available });
    return available <= fewLeft ? t("fewLeft", { count: available }) : null;
  }
}
