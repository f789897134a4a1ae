"use client";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FigureId, FigureView } from "@/server/routers/numbers/measured";

/** Of these less is better; what goes to the marketplace is neither. */
const costs: readonly FigureId[] = ["cancelRate", "refundRate", "refunded"];
const neutral: readonly FigureId[] = ["commission"];

/** What became of a figure, in words and with an arrow; colour only underlines it. */
export function ChangeNote({ figure: { id, value, direction, change, previous } }: { figure: FigureView }) {
  const t = useTranslations("numbers.change");
  if (id === "conversion" && !value) return <p className="mt-1 text-label text-soft">{t("fewVisits")}</p>;
  if (direction === "none")
    return <p className="mt-1 text-label text-soft">{previous ? t("from", { previous }) : t("none")}</p>;
  if (direction === "same") return <p className="mt-1 text-label text-soft">{t("same")}</p>;
  const Icon = direction === "up" ? ArrowUp : ArrowDown;
  const isGood = (direction === "up") !== costs.includes(id);
  const tone = neutral.includes(id) ? "text-soft" : isGood ? "text-good" : "text-danger";
  return (
    <p className={`mt-1 flex items-start gap-1 text-label ${tone}`}>
      <Icon aria-hidden strokeWidth={1.75} className="mt-0.5 size-3.5 shrink-0" />
      <span className="min-w-0">{t(change ? `${direction}By` : direction, { change, previous })}</span>
    </p>
  );
}
