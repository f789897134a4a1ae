"use client";
import { TextLink } from "@souk/ui/components/text-link";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { ProfileForm } from "./profile-form.tsx";

export function ProfilePage({ storefrontUrl }: { storefrontUrl: string }) {
  const t = useTranslations("profile");
  const locale = useLocale();
  const shop = useShop();
  const profile = useQuery(useTRPC().shop.profile.queryOptions({ shop: shop.slug }));
  return (
    <>
      <PageHeader
        title={t("title")}
        note={<TextLink href={`${storefrontUrl}/${locale}/s/${shop.slug}`}>{t("see")}</TextLink>}
      />
      {profile.data ? <ProfileForm profile={profile.data} /> : <QueryState query={profile} className="h-96" />}
    </>
  );
}
