"use client";
import { Button } from "@souk/ui/components/button";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Selection } from "./use-selection.ts";

/** What can be done with the chosen rows; stays in view below the table while there are any. */
export function BulkBar({ selection, children }: { selection: Selection; children: ReactNode }) {
  const t = useTranslations("table");
  const count = selection.ids.size;
  return (
    <div aria-live="polite" className="pointer-events-none sticky bottom-4 z-20 mt-4 flex justify-center">
      {count > 0 && (
        <div className="pointer-events-auto flex animate-rise flex-wrap items-center gap-2 rounded-16 border border-line bg-float py-2 pr-2 pl-4 shadow-float">
          <span className="mr-2 font-semibold">{t("chosen", { count })}</span>
          {children}
          <Button size="sm" variant="ghost" onClick={selection.clear}>
            {t("clear")}
          </Button>
        </div>
      )}
    </div>
  );
}
