import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { env } from "@/env";
import { ProfilePage } from "@/features/profile/profile-page";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface ProfileRouteProps {
  readonly params: Promise<{ locale: string; shop: string }>;
}

export async function generateMetadata({ params }: ProfileRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "profile" });
  return { title: t("title") };
}

export default async function ProfileRoute({ params }: ProfileRouteProps) {
  const { shop } = await params;
  await preload(trpc.shop.profile.queryOptions({ shop }));
  return (
    <HydrateClient>
      <ProfilePage storefrontUrl={env().WEB_URL} />
    </HydrateClient>
  );
}
