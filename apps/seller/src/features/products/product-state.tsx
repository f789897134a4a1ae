"use client";
import { Badge } from "@souk/ui/components/badge";
import { useTranslations } from "next-intl";
import type { LiveState, RevisionStateView } from "@/server/routers/catalogue/product-row-view";

const liveTones = { none: "wash", published: "good", archived: "wash" } as const;
const revisionTones = { draft: "wash", submitted: "warn", rejected: "danger" } as const;

type OpenState = keyof typeof revisionTones;
const isOpen = (state: RevisionStateView | null): state is OpenState => state !== null && state in revisionTones;

/** Where a product stands: in the shop, and on its way there. */
export function ProductState({ live, revision }: { live: LiveState; revision: RevisionStateView | null }) {
  const t = useTranslations("products");
  const open = isOpen(revision) ? revision : null;
  return (
    <span className="inline-flex min-w-0 gap-1.5">
      {(live !== "none" || !open) && <Badge tone={liveTones[live]}>{t(`live.${live}`)}</Badge>}
      {open && <Badge tone={revisionTones[open]}>{t(`revision.${open}`)}</Badge>}
    </span>
  );
}
