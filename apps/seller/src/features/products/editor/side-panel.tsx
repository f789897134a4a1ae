"use client";
import { Card } from "@souk/ui/components/card";
import { Notice } from "@souk/ui/components/notice";
import { TextLink } from "@souk/ui/components/text-link";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { ProductView } from "@/server/routers/catalogue/product-view";
import { useShop } from "../../shop/shop-context.tsx";
import { mayManageCatalogue } from "../may-manage.ts";
import { ArchiveButton } from "./archive-button.tsx";
import { DraftActions } from "./draft-actions.tsx";
import { Preview } from "./preview.tsx";
import { ProblemList } from "./problem-list.tsx";
import { SaveStateLine } from "./save-state-line.tsx";
import type { DraftSaving } from "./use-draft-saving.ts";
import { Verdict } from "./verdict.tsx";

interface SidePanelProps {
  readonly product: ProductView;
  readonly saving: DraftSaving;
  readonly storefrontUrl: string;
}

/** Where the product stands and what comes next; stays in view beside the form. */
export function SidePanel({ product, saving, storefrontUrl }: SidePanelProps) {
  const t = useTranslations("products.editor");
  const locale = useLocale();
  const { slug: shop, role } = useShop();
  const mayManage = mayManageCatalogue(role);
  return (
    <Card className="grid gap-4 lg:sticky lg:top-20">
      <Verdict product={product} />
      {!mayManage && <Notice>{t("readOnly")}</Notice>}
      {mayManage && <SaveStateLine saving={saving} />}
      {mayManage && saving.version > 0 && <ProblemList problems={saving.problems} />}
      {mayManage && <DraftActions product={product} saving={saving} />}
      <div className="grid justify-items-start gap-2 border-line border-t pt-4 text-small">
        <Preview />
        {product.live === "published" && (
          <TextLink href={`${storefrontUrl}/${locale}/p/${product.slug}`}>{t("seeInShop")}</TextLink>
        )}
        {product.live === "published" && (
          <TextLink href={`/${shop}/products/offer?product=${product.id}`} linkAs={Link}>
            {t("changePrices")}
          </TextLink>
        )}
        {product.live === "published" && (
          <TextLink href={`/${shop}/stock`} linkAs={Link}>
            {t("setStock")}
          </TextLink>
        )}
        {mayManage && <ArchiveButton product={product} />}
      </div>
    </Card>
  );
}
