"use client";
import { IconButton } from "@souk/ui/components/icon-button";
import { Sheet } from "@souk/ui/components/sheet";
import { Menu } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SectionLinks } from "./section-links.tsx";

/** The sidebar as a drawer, below 768 px. */
export function PhoneMenu() {
  const t = useTranslations("frame");
  const [open, setOpen] = useState(false);
  return (
    <div className="md:hidden">
      <Sheet
        side="left"
        open={open}
        onOpenChange={setOpen}
        title={t("site.title")}
        closeLabel={t("site.close")}
        trigger={
          <IconButton label={t("sections.open")}>
            <Menu aria-hidden strokeWidth={1.75} />
          </IconButton>
        }
      >
        <div className="-mx-3 text-body [&_a]:min-h-11">
          <SectionLinks onFollow={() => setOpen(false)} />
        </div>
      </Sheet>
    </div>
  );
}
