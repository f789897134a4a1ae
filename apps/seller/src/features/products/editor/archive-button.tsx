"use client";
import { Button } from "@souk/ui/components/button";
import { useTranslations } from "next-intl";
import type { ProductView } from "@/server/routers/catalogue/product-view";
import { useProductActions } from "./use-product-actions.ts";

/** Takes the product off the storefront and brings it back: nothing is lost by either. */
export function ArchiveButton({ product }: { product: ProductView }) {
  const t = useTranslations("products.actions");
  const { archive } = useProductActions(product.id);
  if (product.live === "none" || product.isTakenDown) return null;
  const isArchived = product.live === "archived";
  return (
    <Button
      size="sm"
      variant="ghost"
      className="-ml-3"
      loading={archive.isPending}
      onClick={() => archive.run(!isArchived)}
    >
      {t(isArchived ? "unarchive" : "archive")}
    </Button>
  );
}
