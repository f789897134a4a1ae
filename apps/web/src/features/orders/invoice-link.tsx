"use client";
import { LinkButton } from "@souk/ui/components/link-button";
import { FileText } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";

/** A plain link: the file is made when it is asked for, and nothing prefetches it. */
export function InvoiceLink({ orderId }: { orderId: string }) {
  const t = useTranslations("orders.order");
  const locale = useLocale();
  return (
    <LinkButton href={`/${locale}/orders/${orderId}/invoice`} variant="outline" size="sm">
      <FileText aria-hidden strokeWidth={1.75} className="size-4.5" />
      {t("invoice")}
    </LinkButton>
  );
}
