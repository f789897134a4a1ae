"use client";
import { History, type LucideIcon, Route, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { usePlaceInApp, type ViewName, viewNames } from "./use-view.ts";

const icons: Readonly<Record<ViewName, LucideIcon>> = { run: Route, history: History, profile: UserRound };

/** Where to go, within reach of a thumb. */
export function BottomBar() {
  const t = useTranslations("courier.views");
  const [{ view }, goTo] = usePlaceInApp();
  return (
    <nav
      aria-label={t("label")}
      className="sticky bottom-0 z-20 border-line border-t bg-paper pb-[env(safe-area-inset-bottom)]"
    >
      <ul className="grid grid-cols-3">
        {viewNames.map((name) => {
          const Icon = icons[name];
          return (
            <li key={name}>
              <a
                href={`?view=${name}`}
                aria-current={view === name ? "page" : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  void goTo({ view: name, stop: null, all: null });
                }}
                className="grid min-h-16 content-center justify-items-center gap-0.5 px-1 text-label text-soft aria-[current]:font-semibold aria-[current]:text-ink"
              >
                <Icon aria-hidden strokeWidth={1.75} className="size-6" />
                <span className="max-w-full truncate">{t(name)}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
