"use client";
import { Card, CardRow } from "@souk/ui/components/card";
import { SectionHeader } from "@souk/ui/components/section-header";
import { ThemeToggle } from "@souk/ui/components/theme-toggle";
import { useTranslations } from "next-intl";
import { LanguageChoice } from "./language-choice.tsx";
import { RecentlyViewedChoice } from "./recently-viewed-choice.tsx";

export function PreferencesScreen() {
  const t = useTranslations("personal.preferences");
  const footer = useTranslations("shop.footer.theme");
  return (
    <>
      <SectionHeader level="page" title={t("title")} className="mb-6" />
      <div className="grid gap-6">
        <Card padding="none">
          <LanguageChoice />
          <CardRow
            className="items-center"
            aside={
              <ThemeToggle
                labels={{
                  theme: footer("name"),
                  light: footer("light"),
                  dark: footer("dark"),
                  system: footer("system"),
                }}
              />
            }
          >
            <p className="font-medium">{footer("name")}</p>
            <p className="text-small text-soft">{t("themeHint")}</p>
          </CardRow>
          <CardRow className="items-center" aside={t("euro")}>
            <p className="font-medium">{t("currency")}</p>
            <p className="text-small text-soft">{t("currencyHint")}</p>
          </CardRow>
        </Card>
        <RecentlyViewedChoice />
      </div>
    </>
  );
}
