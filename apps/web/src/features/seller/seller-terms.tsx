import { Card } from "@souk/ui/components/card";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import type { SellerView } from "@/server/pages/seller-view";

/** When the shop is closed, soon or now, and when it packs again. */
export function SellerClosures({ seller: { closures } }: { seller: SellerView }) {
  const t = useTranslations("finding.seller");
  return closures.map(({ days, reopens, note }) => (
    <Notice key={days} title={t("closed", { days })}>
      <p>{t("packsAgain", { day: reopens })}</p>
      {note !== "" && <p className="mt-1 whitespace-pre-line">{note}</p>}
    </Notice>
  ));
}

/** What the shop takes back and how it sends, in its own words. */
export function SellerTerms({ seller: { returnsPolicy, shippingPolicy } }: { seller: SellerView }) {
  const t = useTranslations("finding.seller");
  const terms = [
    { id: "returns", title: t("returns"), text: returnsPolicy },
    { id: "shipping", title: t("shipping"), text: shippingPolicy },
  ].filter(({ text }) => text !== "");
  if (terms.length === 0) return null;
  return (
    <section id="terms" className="grid scroll-mt-24 items-start gap-5 lg:grid-cols-2">
      {terms.map(({ id, title, text }) => (
        <Card key={id} padding="roomy">
          <h2 className="text-subheading">{title}</h2>
          <p className="mt-2 max-w-reading whitespace-pre-line">{text}</p>
        </Card>
      ))}
    </section>
  );
}
