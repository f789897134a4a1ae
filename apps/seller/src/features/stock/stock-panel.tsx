"use client";
import { Dialog } from "@souk/ui/components/dialog";
import { Sheet } from "@souk/ui/components/sheet";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { StockRowView } from "@/server/routers/stock/stock-view";
import type { StockSummaryView } from "@/server/routers/stock/summary";
import { AdjustForm } from "./adjust-form.tsx";
import { HeldList } from "./held-list.tsx";
import { HistoryList } from "./history-list.tsx";
import { MoveForm } from "./move-form.tsx";

export type PanelKind = "adjust" | "move" | "history" | "held";

interface StockPanelProps {
  readonly kind: PanelKind | null;
  readonly row: StockRowView | undefined;
  readonly summary: StockSummaryView;
  readonly onClose: () => void;
}

/** What is open about one row: a question in the middle, or a list at the side. */
export function StockPanel({ kind, row, summary, onClose }: StockPanelProps) {
  const t = useTranslations("stock");
  // What was open last is drawn while it goes away.
  const last = useRef<{ kind: PanelKind; row: StockRowView } | null>(null);
  if (kind && row) last.current = { kind, row };
  const shown = last.current;
  if (!shown) return null;
  const frame = {
    open: kind !== null && row !== undefined,
    onOpenChange: (isOpen: boolean) => !isOpen && onClose(),
    title: t(`panel.${shown.kind}`),
    description: shown.row.options ? `${shown.row.title}, ${shown.row.options}` : shown.row.title,
    closeLabel: t("close"),
  };
  const about = { row: shown.row, summary, onDone: onClose };
  if (shown.kind === "adjust" || shown.kind === "move") {
    return <Dialog {...frame}>{shown.kind === "adjust" ? <AdjustForm {...about} /> : <MoveForm {...about} />}</Dialog>;
  }
  return (
    <Sheet {...frame}>{shown.kind === "history" ? <HistoryList {...about} /> : <HeldList row={shown.row} />}</Sheet>
  );
}
