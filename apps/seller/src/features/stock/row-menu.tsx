"use client";
import { DropdownMenu, MenuItem } from "@souk/ui/components/dropdown-menu";
import { IconButton } from "@souk/ui/components/icon-button";
import { ArrowLeftRight, Clock, Ellipsis, History, PackagePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { StockRowView } from "@/server/routers/stock/stock-view";
import type { StockSummaryView } from "@/server/routers/stock/summary";
import type { PanelKind } from "./stock-panel.tsx";

interface RowMenuProps {
  readonly row: StockRowView;
  readonly summary: StockSummaryView;
  readonly onOpen: (kind: PanelKind) => void;
}

const icons = { adjust: PackagePlus, move: ArrowLeftRight, history: History, held: Clock } as const;

/** What can be done with a row. */
export function RowMenu({ row, summary, onOpen }: RowMenuProps) {
  const t = useTranslations("stock.menu");
  const canMove = summary.locations.length > 1 || Object.keys(row.stock?.locations ?? {}).some((id) => id !== "main");
  const kinds: PanelKind[] = [
    ...(summary.canManageStock ? (["adjust"] as const) : []),
    ...(summary.canManageStock && canMove && row.stock ? (["move"] as const) : []),
    "history",
    "held",
  ];
  return (
    <DropdownMenu
      trigger={
        <IconButton size="sm" label={t("label", { name: row.title })}>
          <Ellipsis aria-hidden strokeWidth={1.75} />
        </IconButton>
      }
    >
      {kinds.map((kind) => {
        const Icon = icons[kind];
        return (
          <MenuItem key={kind} onSelect={() => onOpen(kind)}>
            <Icon aria-hidden strokeWidth={1.75} />
            {t(kind)}
          </MenuItem>
        );
      })}
    </DropdownMenu>
  );
}
