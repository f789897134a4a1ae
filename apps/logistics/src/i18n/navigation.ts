import { createNavigation } from "next-intl/navigation";
import { defineRouting } from "next-intl/routing";
import { defaultLocale, locales } from "./locales.ts";

/** Every address carries its language. */
const routing = defineRouting({ locales, defaultLocale, localePrefix: "always", localeCookie: false });

export const { Link, usePathname, useRouter } = createNavigation(routing);
