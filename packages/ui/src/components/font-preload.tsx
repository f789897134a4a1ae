"use client";
import { preload } from "react-dom";

const font = { as: "font", type: "font/woff2", crossOrigin: "anonymous" } as const;
const latin = new URL("@fontsource-variable/onest/files/onest-latin-wght-normal.woff2", import.meta.url);
const cyrillic = new URL("@fontsource-variable/onest/files/onest-cyrillic-wght-normal.woff2", import.meta.url);

/**
 * The letters of a page come with its style sheet, not after it: otherwise all of it is laid out once more when they do. A client
 * component, because only there the bundler gives the address that the style sheet has.
 */
export function FontPreload({ locale }: { locale: string }) {
  preload(latin.pathname, font);
  if (locale === "ru") preload(cyrillic.pathname, font);
  return null;
}
