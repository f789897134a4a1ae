"use client";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { Notice } from "@souk/ui/components/notice";
import { TextLink } from "@souk/ui/components/text-link";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { ClosingView } from "@/server/routers/account/closing";
import { useTRPC } from "@/trpc/react";
import { ShopLink } from "../../layout/shop-link.tsx";
import { DeleteAccountForm } from "./delete-account-form.tsx";
import { QueryState } from "./query-state.tsx";

const goes = ["profile", "addresses", "cards", "lists", "sessions"] as const;

/** What deletion means, what stands in its way, and the way to it. */
export function DeleteAccount() {
  const t = useTranslations("personal.privacy");
  const query = useQuery(useTRPC().account.closing.queryOptions(undefined, { staleTime: 0 }));
  return (
    <Card padding="roomy">
      <h2 className="text-subheading">{t("deleteTitle")}</h2>
      <p className="mt-1.5 max-w-reading text-soft">{t("deleteText")}</p>
      <ul className="mt-3 grid max-w-reading list-disc gap-1 pl-5 text-soft marker:text-edge">
        {goes.map((what) => (
          <li key={what}>{t(`goes.${what}`)}</li>
        ))}
      </ul>
      <p className="mt-3 max-w-reading text-soft">{t("stays")}</p>
      <div className="mt-5">
        {query.data ? <Way closing={query.data} /> : <QueryState query={query} className="h-11 max-w-48" />}
      </div>
    </Card>
  );
}

function Way({ closing }: { closing: ClosingView }) {
  const t = useTranslations("personal.privacy");
  if (closing.openOrders.length === 0) return <Ask hasPassword={closing.hasPassword} />;
  return (
    <Notice tone="warn" title={t("openTitle")}>
      <p>{t("openText")}</p>
      <ul className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1">
        {closing.openOrders.map(({ id, number }) => (
          <li key={id}>
            <TextLink href={`/orders/${id}`} linkAs={ShopLink}>
              {t("openOrder", { number })}
            </TextLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Ask({ hasPassword }: { hasPassword: boolean }) {
  const t = useTranslations("personal.privacy");
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const [isDeleting, setDeleting] = useState(false);
  return (
    <Dialog
      trigger={
        <Button variant="outline" className="text-danger">
          {t("delete")}
        </Button>
      }
      open={isOpen}
      onOpenChange={(open) => isDeleting || setOpen(open)}
      title={t("confirmTitle")}
      description={t("confirmText")}
      closeLabel={t("close")}
      footer={
        <>
          <DialogClose>
            <Button variant="quiet">{t("keep")}</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="danger" loading={isDeleting} loadingLabel={t("deleting")}>
            {t("deleteYes")}
          </Button>
        </>
      }
    >
      <DeleteAccountForm id={formId} hasPassword={hasPassword} onDeleting={setDeleting} />
    </Dialog>
  );
}
