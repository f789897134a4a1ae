"use client";
import { DropdownMenu, MenuItem, MenuLabel, MenuSeparator } from "@souk/ui/components/dropdown-menu";
import { CircleDashed, Route, User } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { freeCouriers } from "./board-groups.ts";
import type { Board } from "./use-board.ts";
import type { Dispatching } from "./use-dispatching.ts";

interface AssignMenuProps {
  readonly board: Board;
  readonly dispatching: Dispatching;
  readonly shipmentIds: readonly string[];
  readonly trigger: ReactNode;
}

/** Who can have these deliveries: a new run for a free courier or for nobody yet, or a run that is there. */
export function AssignMenu({ board, dispatching, shipmentIds, trigger }: AssignMenuProps) {
  const t = useTranslations("board");
  const free = freeCouriers(board.couriers);
  return (
    <DropdownMenu trigger={trigger}>
      <MenuLabel>{t("newRunFor")}</MenuLabel>
      {free.map((courier) => (
        <MenuItem key={courier.id} onSelect={() => void dispatching.toCourier(courier, shipmentIds)}>
          <User aria-hidden strokeWidth={1.75} />
          {courier.name}
        </MenuItem>
      ))}
      <MenuItem onSelect={() => void dispatching.toCourier(null, shipmentIds)}>
        <CircleDashed aria-hidden strokeWidth={1.75} />
        {t("nobodyYet")}
      </MenuItem>
      {board.runs.length > 0 && (
        <>
          <MenuSeparator />
          <MenuLabel>{t("addTo")}</MenuLabel>
          <div className="max-h-64 overflow-y-auto">
            {board.runs.map((run) => (
              <MenuItem key={run.id} onSelect={() => void dispatching.toRun(run, shipmentIds)}>
                <Route aria-hidden strokeWidth={1.75} />
                {t("runOf", { number: run.number, name: run.courierName || t("nobody") })}
              </MenuItem>
            ))}
          </div>
        </>
      )}
    </DropdownMenu>
  );
}
