"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useSyncExternalStore } from "react";
import { cn } from "../lib/cn.ts";
import { themeStorageKey } from "../lib/theme-script.ts";

type Theme = "light" | "dark" | "system";
const choices = [
  { theme: "light", Icon: Sun },
  { theme: "system", Icon: Monitor },
  { theme: "dark", Icon: Moon },
] as const;

export type ThemeToggleProps = {
  labels: { theme: string; light: string; dark: string; system: string };
  className?: string | undefined;
};

/** Light, dark or as the system; kept in this browser. Pair it with `themeScript`. */
export function ThemeToggle({ labels, className }: ThemeToggleProps) {
  const chosen = useSyncExternalStore(onThemeChange, readTheme, () => undefined);
  return (
    <fieldset
      data-slot="theme-toggle"
      aria-label={labels.theme}
      className={cn("inline-flex gap-0.5 rounded-12 bg-press p-1", className)}
    >
      {choices.map(({ theme, Icon }) => (
        <button
          key={theme}
          type="button"
          aria-label={labels[theme]}
          title={labels[theme]}
          aria-pressed={chosen === theme}
          onClick={() => writeTheme(theme)}
          className="grid size-8 place-items-center rounded-8 text-soft transition-colors hover:text-ink aria-pressed:bg-card aria-pressed:text-ink"
        >
          <Icon aria-hidden className="size-4" strokeWidth={1.75} />
        </button>
      ))}
    </fieldset>
  );
}

function readTheme(): Theme {
  const set = document.documentElement.dataset.theme;
  return set === "dark" || set === "light" ? set : "system";
}

function writeTheme(theme: Theme) {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem(themeStorageKey);
    else localStorage.setItem(themeStorageKey, theme);
  } catch {
    // A browser that forbids storage still changes the theme of this page.
  }
}

function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
