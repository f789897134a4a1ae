"use client";
import { cn } from "@souk/ui/lib/cn";
import { useTranslations } from "next-intl";
import { Link, usePathname } from "@/i18n/navigation";
import { currentSection, deskSections } from "./sections.ts";

interface SectionLinksProps {
  /** Only icons where the screen is narrow. */
  readonly mayShrink?: boolean;
  readonly onFollow?: () => void;
}

export function SectionLinks({ mayShrink = false, onFollow }: SectionLinksProps) {
  const t = useTranslations("frame");
  const current = currentSection(usePathname());
  return (
    <nav aria-label={t("sections.label")}>
      <ul className="grid gap-px">
        {deskSections.map(({ id, href, Icon }) => (
          <li key={id}>
            <Link
              href={href}
              title={mayShrink ? t(`sections.${id}`) : undefined}
              aria-current={current?.id === id ? "page" : undefined}
              onClick={onFollow}
              className={cn(
                "flex min-h-9.25 items-center gap-3 rounded-12 px-3 text-soft transition-colors hover:bg-press hover:text-ink",
                "aria-[current]:bg-card aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-[0_0_0_1px_var(--color-line)]",
                mayShrink && "max-lg:min-h-11 max-lg:justify-center max-lg:px-0",
              )}
            >
              <Icon aria-hidden strokeWidth={1.75} className="size-4.5 shrink-0" />
              <span className={cn("min-w-0 grow truncate", mayShrink && "max-lg:sr-only")}>{t(`sections.${id}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
