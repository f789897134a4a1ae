import { safeNext } from "@souk/bff/safe-next";
import { TextLink } from "@souk/ui/components/text-link";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Entrance } from "@/features/account/entrance";
import { ProviderButton } from "@/features/account/identity/provider-button";
import { SignInProblem } from "@/features/account/identity/sign-in-problem";
import { SignInForm } from "@/features/account/sign-in-form";
import { ShopLink } from "@/features/layout/shop-link";
import { staticLocale } from "@/features/layout/static-locale";
import { ClientMessages } from "@/i18n/client-messages";
import { oidcProvider } from "@/server/oidc-provider";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface SignInPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ next?: string | string[]; error?: string | string[] }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: SignInPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "account.signIn" });
  return { title: t("title"), robots: { index: false } };
}

export default async function SignInPage({ params, searchParams }: SignInPageProps) {
  staticLocale((await params).locale);
  const { next: asked, error } = await searchParams;
  const next = safeNext(asked);
  const provider = oidcProvider();
  const t = await getTranslations("account.signIn");
  const identity = await getTranslations("identity");
  await preload(trpc.account.me.queryOptions());
  return (
    <div className="page-width py-8 sm:py-14">
      <ClientMessages add={["account", "identity"]}>
        <HydrateClient>
          <Entrance
            title={t("title")}
            next={next}
            footer={
              <>
                <p>
                  {t("newHere")}{" "}
                  <TextLink href={`/register?next=${encodeURIComponent(next)}`} linkAs={ShopLink}>
                    {t("register")}
                  </TextLink>
                </p>
                <p>
                  <TextLink href="/forgot" linkAs={ShopLink}>
                    {identity("forgot.link")}
                  </TextLink>
                </p>
                <p>{t("guest")}</p>
              </>
            }
          >
            {typeof error === "string" && <SignInProblem reason={error} />}
            <SignInForm next={next} />
            {provider && <ProviderButton name={provider.name} next={next} />}
          </Entrance>
        </HydrateClient>
      </ClientMessages>
    </div>
  );
}
