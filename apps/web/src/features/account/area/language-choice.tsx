"use client";
import { CardRow } from "@souk/ui/components/card";
import { Select } from "@souk/ui/components/select";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { isLocale, locales } from "@/i18n/locales";
import { usePathname, useRouter } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../../errors/use-error-text.ts";

/** The language of the pages and of the mails; choosing another leads to this page in it. */
export function LanguageChoice() {
  const t = useTranslations("personal.preferences");
  const footer = useTranslations("shop.footer");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const here = usePathname();
  const router = useRouter();
  const shown = useLocale();
  const id = useId();
  const { data: profile } = useQuery(trpc.account.profile.get.queryOptions());
  const { mutate, isPending } = useMutation(
    trpc.account.profile.update.mutationOptions({
      onSuccess: async (_answer, { locale }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.account.profile.get.queryKey() });
        if (locale !== shown) router.replace(here, { locale });
      },
      onError: (error) => show({ title: t("notSaved"), text: errorText(error), tone: "error" }),
    }),
  );
  function choose(locale: string) {
    if (!profile || !isLocale(locale)) return;
    mutate({ requestId: crypto.randomUUID(), name: profile.name || profile.email, locale });
  }
  return (
    <CardRow
      className="items-center"
      aside={
        <Select
          id={id}
          className="w-42"
          disabled={!profile || isPending}
          value={profile?.locale ?? shown}
          onChange={(event) => choose(event.target.value)}
        >
          {locales.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {footer(`languages.${locale}`)}
            </option>
          ))}
        </Select>
      }
    >
      <label htmlFor={id} className="font-medium">
        {footer("language")}
      </label>
      <p className="text-small text-soft">{t("languageHint")}</p>
    </CardRow>
  );
}
