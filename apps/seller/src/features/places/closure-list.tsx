"use client";
import { Button } from "@souk/ui/components/button";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ClosureView } from "@/server/routers/places/places-view";
import { useShop } from "../shop/shop-context.tsx";
import { ClosureDialog } from "./closure-dialog.tsx";
import { usePlaceChanges } from "./use-place-changes.ts";

/** The days on which the shop sends nothing, those to come. */
export function ClosureList({ closures, canManage }: { closures: readonly ClosureView[]; canManage: boolean }) {
  const t = useTranslations("places.closures");
  const locale = useLocale();
  const format = useFormatter();
  const { slug: shop } = useShop();
  const { reopen } = usePlaceChanges();
  const day = (date: string) => format.dateTime(new Date(`${date}T12:00:00Z`), { dateStyle: "long", timeZone: "UTC" });
  return (
    <section aria-labelledby="closures-heading">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <h2 id="closures-heading" className="text-subheading">
          {t("title")}
        </h2>
        {canManage && <ClosureDialog />}
      </div>
      {closures.length === 0 && <p className="border-line border-y py-3.5 text-soft">{t("none")}</p>}
      {closures.length > 0 && (
        <ul className="border-line border-t">
          {closures.map((closure) => {
            const { id, startsOn, endsOn, note } = closure;
            const dates = startsOn === endsOn ? day(startsOn) : t("dates", { from: day(startsOn), to: day(endsOn) });
            return (
              <li
                key={id}
                className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-line border-b py-3.5"
              >
                <div className="min-w-0 grow basis-60">
                  <p className="font-semibold">{dates}</p>
                  <p className="wrap-anywhere text-soft">{(locale === "ru" && note.ru) || note.en || note.ru}</p>
                </div>
                {canManage && (
                  <Button
                    size="sm"
                    variant="ghost"
                    aria-label={t("cancelOf", { dates })}
                    loading={reopen.isPending && reopen.variables.closureId === id}
                    onClick={() => reopen.mutate({ shop, closureId: id })}
                  >
                    {t("cancel")}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
