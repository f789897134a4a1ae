import { safeNext } from "@souk/bff/safe-next";
import { TextLink } from "@souk/ui/components/text-link";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Entrance } from "@/features/account/entrance";
import { RegisterForm } from "@/features/account/register-form";
import { ShopLink } from "@/features/layout/shop-link";
import { staticLocale } from "@/features/layout/static-locale";
import { ClientMessages } from "@/i18n/client-messages";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface RegisterPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ next?: string | string[] }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: RegisterPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "account.register" });
  return { title: t("title"), robots: { index: false } };
}

export default async function RegisterPage({ params, searchParams }: RegisterPageProps) {
  staticLocale((await params).locale);
  const next = safeNext((await searchParams).next);
  const t = await getTranslations("account.register");
  await preload(trpc.account.me.queryOptions());
  return (
    <div className="page-width py-8 sm:py-14">
      <ClientMessages add={["account"]}>
        <HydrateClient>
          <Entrance
            title={t("title")}
            next={next}
            footer={
              <p>
                {t("haveOne")}{" "}
                <TextLink href={`/sign-in?next=${encodeURIComponent(next)}`} linkAs={ShopLink}>
                  {t("signIn")}
                </TextLink>
              </p>
            }
          >
            <RegisterForm next={next} />
          </Entrance>
        </HydrateClient>
      </ClientMessages>
    </div>
  );
}
