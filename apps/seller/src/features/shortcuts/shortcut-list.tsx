"use client";
import { Dialog } from "@souk/ui/components/dialog";
import { useTranslations } from "next-intl";
import { Keys } from "./keys.tsx";
import { type Shortcut, useShortcuts } from "./shortcuts-context.tsx";

interface ShortcutListProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Everything that the keyboard does on this page. */
export function ShortcutList({ open, onOpenChange }: ShortcutListProps) {
  const t = useTranslations("frame");
  const groups = Object.entries(Object.groupBy(useShortcuts(), ({ group }) => group));
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("shortcuts.title")} closeLabel={t("site.close")}>
      <div className="grid gap-5">
        {groups.map(([group, shortcuts = []]) => (
          <section key={group}>
            <h3 className="mb-1 font-semibold text-label text-soft">{group}</h3>
            <dl>{shortcuts.map(row)}</dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

const row = ({ keys, label }: Shortcut) => (
  <div key={keys} className="flex items-center justify-between gap-4 border-line border-b py-2 last:border-b-0">
    <dt className="min-w-0">{label}</dt>
    <dd>
      <Keys keys={keys} />
    </dd>
  </div>
);
