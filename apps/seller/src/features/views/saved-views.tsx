"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { DropdownMenu, MenuItem, MenuLabel, MenuSeparator } from "@souk/ui/components/dropdown-menu";
import { Bookmark } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePathname, useRouter } from "@/i18n/navigation";
import type { SavedViewView } from "@/server/routers/views/views-view";
import { ManageViews } from "./manage-views.tsx";
import { NameView } from "./name-view.tsx";
import type { ViewStore } from "./view-store.ts";

/** Filters under a name, to be taken again on any machine, and by colleagues where they are shared. */
export function SavedViews({ store }: { store: ViewStore }) {
  const t = useTranslations("views");
  const router = useRouter();
  const pathname = usePathname();
  const [open, setOpen] = useState<"name" | "manage" | null>(null);
  const views = store.views ?? [];
  const [own, shared] = [views.filter(({ isOwn }) => isOwn), views.filter(({ isOwn }) => !isOwn)];
  const item = ({ id, name, search }: SavedViewView) => (
    <MenuItem key={id} onSelect={() => router.push(`${pathname}${search && `?${search}`}`)}>
      {name}
    </MenuItem>
  );
  return (
    <>
      <DropdownMenu
        trigger={
          <Button size="sm" variant="outline">
            <Bookmark aria-hidden strokeWidth={1.75} />
            {t("open")}
          </Button>
        }
      >
        {views.length === 0 && <MenuLabel>{t(emptyWord(store))}</MenuLabel>}
        {own.map(item)}
        {shared.length > 0 && <MenuLabel>{t("shared")}</MenuLabel>}
        {shared.map(item)}
        <MenuSeparator />
        <MenuItem disabled={!store.views} onSelect={() => setOpen("name")}>
          {t("save")}
        </MenuItem>
        {views.length > 0 && <MenuItem onSelect={() => setOpen("manage")}>{t("manage")}</MenuItem>}
      </DropdownMenu>
      {open === "name" && (
        <NameView
          view={{ id: newId(), name: "", search: window.location.search.slice(1), isShared: false }}
          onSave={store.save}
          onClose={() => setOpen(null)}
        />
      )}
      {open === "manage" && <ManageViews store={store} own={own} shared={shared} onClose={() => setOpen(null)} />}
    </>
  );
}

function emptyWord({ views, error }: ViewStore) {
  if (views) return "none";
  return error ? "away" : "loading";
}
