"use client";
import { LogoMark, Wordmark } from "@souk/ui/components/logo";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { SectionLinks } from "./section-links.tsx";

/** Beside every page from 768 px on: icons, and with more room words. */
export function Sidebar() {
  const t = useTranslations("frame.site");
  return (
    <aside className="sticky top-0 hidden h-dvh flex-col overflow-y-auto border-line border-r bg-wash px-3 pt-4 pb-4 md:flex lg:px-3.5">
      <Link href="/desk" className="mb-4 flex min-h-9 items-center justify-center rounded-8 lg:justify-start lg:px-2.5">
        <span className="lg:hidden">
          <LogoMark />
        </span>
        <Wordmark name={t("name")} suffix={t("deskSuffix")} className="max-lg:sr-only" />
      </Link>
      <SectionLinks mayShrink />
    </aside>
  );
}
