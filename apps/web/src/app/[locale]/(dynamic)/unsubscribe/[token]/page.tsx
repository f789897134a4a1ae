import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { staticLocale } from "@/features/layout/static-locale";
import { Unsubscribe } from "@/features/unsubscribe/unsubscribe";
import { readSubscription } from "@/server/unsubscribe/subscription";

interface PageProps {
  readonly params: Promise<{ locale: string; token: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "wishlist.unsubscribe" });
  // The address is the key: no other site, and no index, gets to know it.
  return { title: t("title"), robots: { index: false, follow: false, noarchive: true }, referrer: "no-referrer" };
}

/** Where the link of a mail leads. Looking at it changes nothing: mail systems open links to check them. */
export default async function UnsubscribePage({ params, searchParams }: PageProps) {
  const { locale: language, token } = await params;
  const locale = staticLocale(language);
  const query = await searchParams;
  const text = (name: string) => (typeof query[name] === "string" ? query[name] : "");
  return (
    <div className="page-width py-8 sm:py-14">
      <Unsubscribe
        locale={locale}
        token={token}
        on={await readSubscription(token)}
        switchedOff={text("off").split("-")}
        undoToken={text("undo")}
        note={["undone", "late", "failed"].find((name) => text(name) === "1")}
      />
    </div>
  );
}
