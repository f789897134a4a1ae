"use client";
import { Button } from "@souk/ui/components/button";
import { Sheet } from "@souk/ui/components/sheet";
import { ScanLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Row } from "../proof/row.tsx";
import type { StopProps } from "../stop/stop-view.tsx";
import { ScanPanel } from "./scan-panel.tsx";

/** How many parcels were scanned, of whom they are, and the way to scan. */
export function ScanRow({ run, stop }: StopProps) {
  const t = useTranslations("courier.scan");
  const site = useTranslations("frame.site");
  const [isOpen, setOpen] = useState(false);
  const scanned = stop.parcels.filter(({ isScanned }) => isScanned).length;
  const isDone = scanned === stop.parcels.length;
  const sellers = [...new Set(stop.parcels.map(({ sellerName }) => sellerName))]
    .filter((name) => name !== "")
    .join(", ");
  return (
    <Row
      title={t("parcels", { count: stop.parcels.length })}
      note={[sellers, isDone ? t("allScanned") : t("scanned", { scanned, count: stop.parcels.length })]
        .filter((part) => part !== "")
        .join(" · ")}
      isDone={isDone}
      doneLabel={t("allScanned")}
    >
      <Sheet
        side="bottom"
        open={isOpen}
        onOpenChange={setOpen}
        title={t("title")}
        closeLabel={site("close")}
        trigger={
          <Button variant={isDone ? "quiet" : "ink"} size="lg" className="px-4">
            <ScanLine aria-hidden strokeWidth={1.75} />
            {t("scan")}
          </Button>
        }
      >
        <ScanPanel run={run} stop={stop} onAll={() => setOpen(false)} />
      </Sheet>
    </Row>
  );
}
