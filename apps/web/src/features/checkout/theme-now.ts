"use client";

export type Theme = "light" | "dark";

const darkSystem = "(prefers-color-scheme: dark)";

/** The theme on the screen: what the reader chose, else the system's. */
export function themeNow(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "light" || chosen === "dark") return chosen;
  return window.matchMedia(darkSystem).matches ? "dark" : "light";
}

/** Tells when the theme is switched, on the page or in the system; the answer ends it. */
export function onThemeChange(listener: (theme: Theme) => void): () => void {
  const tell = () => listener(themeNow());
  const page = new MutationObserver(tell);
  page.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const system = window.matchMedia(darkSystem);
  system.addEventListener("change", tell);
  return () => {
    page.disconnect();
    system.removeEventListener("change", tell);
  };
}
