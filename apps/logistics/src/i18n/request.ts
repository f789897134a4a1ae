import { getRequestConfig } from "next-intl/server";
import { loadMessages } from "../messages/load.ts";
import { defaultLocale, isLocale } from "./locales.ts";

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = isLocale(requested) ? requested : defaultLocale;
  return { locale, messages: await loadMessages(locale), timeZone: "Europe/Lisbon" };
});
