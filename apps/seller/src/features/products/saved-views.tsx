"use client";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { DropdownMenu, MenuItem, MenuLabel, MenuSeparator } from "@souk/ui/components/dropdown-menu";
import { TextField } from "@souk/ui/components/text-field";
import { Bookmark } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { usePathname, useRouter } from "@/i18n/navigation";
import { useShop } from "../shop/shop-context.tsx";
import { readViews, type SavedView, withView, writeViews } from "./saved-views-store.ts";

/** Filters under a name, to be taken again; the address itself can be sent to a colleague. */
export function SavedViews() {
  const t = useTranslations("products.views");
  const { slug: shop } = useShop();
  const router = useRouter();
  const pathname = usePathname();
  const [views, setViews] = useState<readonly SavedView[]>([]);
  const [isNaming, setIsNaming] = useState(false);
  const keep = (changed: readonly SavedView[]) => {
    writeViews(shop, changed);
    setViews(changed);
  };
  return (
    <>
      <DropdownMenu
        trigger={
          <Button
            size="sm"
            variant="outline"
            onPointerDown={() => setViews(readViews(shop))}
            onFocus={() => setViews(readViews(shop))}
          >
            <Bookmark aria-hidden strokeWidth={1.75} />
            {t("open")}
          </Button>
        }
      >
        {views.length === 0 && <MenuLabel>{t("none")}</MenuLabel>}
        {views.map(({ name, search }) => (
          <MenuItem key={name} onSelect={() => router.push(`${pathname}${search && `?${search}`}`)}>
            {name}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem onSelect={() => setIsNaming(true)}>{t("save")}</MenuItem>
        {views.map(({ name }) => (
          <MenuItem key={name} tone="danger" onSelect={() => keep(views.filter((view) => view.name !== name))}>
            {t("remove", { name })}
          </MenuItem>
        ))}
      </DropdownMenu>
      {isNaming && (
        <NameDialog
          onClose={() => setIsNaming(false)}
          onName={(name) => keep(withView(readViews(shop), { name, search: window.location.search.slice(1) }))}
        />
      )}
    </>
  );
}

function NameDialog({ onClose, onName }: { onClose: () => void; onName: (name: string) => void }) {
  const t = useTranslations("products.views");
  const [name, setName] = useState("");
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!name.trim()) return;
    onName(name.trim());
    onClose();
  }
  return (
    <Dialog open onOpenChange={onClose} title={t("title")} description={t("text")} closeLabel={t("close")}>
      <form onSubmit={submit} className="grid gap-5">
        <TextField name="name" label={t("name")} value={name} maxLength={60} onText={setName} />
        <div className="flex justify-end gap-2.5">
          <DialogClose>
            <Button variant="outline">{t("cancel")}</Button>
          </DialogClose>
          <Button type="submit" disabled={!name.trim()}>
            {t("keep")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
