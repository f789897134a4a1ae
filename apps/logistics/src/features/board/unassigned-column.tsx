"use client";
import { Button } from "@souk/ui/components/button";
import { EmptyState } from "@souk/ui/components/empty-state";
import { PackageCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { AssignMenu } from "./assign-menu.tsx";
import { DeliveryRow } from "./delivery-row.tsx";
import type { Board } from "./use-board.ts";
import type { Dispatching } from "./use-dispatching.ts";
import { useNow } from "./use-now.ts";
import type { Selection } from "./use-selection.ts";

interface UnassignedColumnProps {
  readonly board: Board;
  readonly selection: Selection;
  readonly dispatching: Dispatching;
}

/** What waits for a run, the most urgent first; many can be chosen at once. */
export function UnassignedColumn({ board, selection, dispatching }: UnassignedColumnProps) {
  const t = useTranslations("board");
  const now = useNow();
  const { unassigned } = board;
  const count = selection.ids.size;
  const isAll = count > 0 && count === unassigned.length;
  return (
    <section aria-labelledby="unassigned" className="flex min-h-0 min-w-0 flex-col">
      <div className="mb-2 flex min-h-9 flex-wrap items-center gap-2">
        <h2 id="unassigned" className="mr-auto flex items-baseline gap-2 font-semibold">
          {t("unassigned")}{" "}
          <span className="font-normal text-soft tabular">
            {board.hasMore ? `${unassigned.length}+` : unassigned.length}
          </span>
        </h2>
        {unassigned.length > 0 && (
          <Button size="sm" variant="ghost" onClick={isAll ? selection.clear : selection.all}>
            {isAll ? t("chooseNone") : t("chooseAll")}
          </Button>
        )}
        {count > 0 && (
          <AssignMenu
            board={board}
            dispatching={dispatching}
            shipmentIds={[...selection.ids]}
            trigger={
              <Button size="sm" loading={dispatching.isBusy}>
                {t("assignMany", { count })}
              </Button>
            }
          />
        )}
      </div>
      {unassigned.length === 0 ? (
        <EmptyState
          headingLevel={3}
          icon={<PackageCheck strokeWidth={1.75} />}
          title={t("noneUnassigned")}
          className="grow"
        >
          {t("noneUnassignedText")}
        </EmptyState>
      ) : (
        <ul className="-mx-1 grid content-start gap-0.5 px-1 xl:overflow-y-auto">
          {unassigned.map((delivery) => (
            <DeliveryRow key={delivery.id} {...{ board, delivery, selection, dispatching, now }} />
          ))}
        </ul>
      )}
    </section>
  );
}
