"use client";
import { Dialog } from "@souk/ui/components/dialog";
import { IconButton } from "@souk/ui/components/icon-button";
import { ArrowDown, ArrowUp, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SavedViewView } from "@/server/routers/views/views-view";
import { moved } from "./moved.ts";
import { NameView } from "./name-view.tsx";
import { useViewActions } from "./use-view-actions.ts";
import type { ViewStore } from "./view-store.ts";

interface ManageViewsProps {
  readonly store: ViewStore;
  readonly own: readonly SavedViewView[];
  /** Of colleagues. */
  readonly shared: readonly SavedViewView[];
  readonly onClose: () => void;
}

/** Renames, shares, orders and deletes one's own views, and takes colleagues' off for who may. */
export function ManageViews({ store, own, shared, onClose }: ManageViewsProps) {
  const t = useTranslations("views");
  const actions = useViewActions(store);
  const [changing, setChanging] = useState<SavedViewView | null>(null);
  if (changing) return <NameView view={changing} onSave={store.save} onClose={() => setChanging(null)} />;
  const ids = own.map(({ id }) => id);
  return (
    <Dialog open onOpenChange={onClose} title={t("manageTitle")} closeLabel={t("close")}>
      {own.length === 0 && shared.length === 0 && <p className="text-soft">{t("none")}</p>}
      <ul aria-label={t("own")}>
        {own.map((view, at) => (
          <li key={view.id} className="flex items-center gap-1 border-line border-b py-1.5">
            <span className="wrap-anywhere min-w-0 grow">
              {view.name}
              {view.isShared && <span className="block text-label text-soft">{t("isShared")}</span>}
            </span>
            <IconButton
              size="sm"
              label={t("up", { name: view.name })}
              disabled={at === 0 || store.isBusy}
              onClick={() => actions.arrange(moved(ids, at, at - 1))}
            >
              <ArrowUp aria-hidden strokeWidth={1.75} />
            </IconButton>
            <IconButton
              size="sm"
              label={t("down", { name: view.name })}
              disabled={at === own.length - 1 || store.isBusy}
              onClick={() => actions.arrange(moved(ids, at, at + 1))}
            >
              <ArrowDown aria-hidden strokeWidth={1.75} />
            </IconButton>
            <IconButton size="sm" label={t("change", { name: view.name })} onClick={() => setChanging(view)}>
              <Pencil aria-hidden strokeWidth={1.75} />
            </IconButton>
            <IconButton
              size="sm"
              label={t("remove", { name: view.name })}
              disabled={store.isBusy}
              onClick={() => actions.remove(view, ids)}
            >
              <Trash2 aria-hidden strokeWidth={1.75} />
            </IconButton>
          </li>
        ))}
      </ul>
      {shared.length > 0 && (
        <>
          <h3 className="mt-5 mb-1 font-medium text-label text-soft">{t("shared")}</h3>
          <ul aria-label={t("shared")}>
            {shared.map((view) => (
              <li key={view.id} className="flex min-h-10 items-center gap-1 border-line border-b py-1.5">
                <span className="wrap-anywhere min-w-0 grow">{view.name}</span>
                {store.mayTidy && (
                  <IconButton
                    size="sm"
                    label={t("takeOff", { name: view.name })}
                    disabled={store.isBusy}
                    onClick={() => actions.takeOff(view)}
                  >
                    <Trash2 aria-hidden strokeWidth={1.75} />
                  </IconButton>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
