"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CaseView } from "@/server/routers/moderation/case-view";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { useShop } from "../shop/shop-context.tsx";

/** Has somebody else look at a rejection, once. */
export function AppealDialog({ item: { id: caseId, title } }: { item: CaseView }) {
  const t = useTranslations("decisions.dialog");
  const close = useTranslations("frame")("site.close");
  const errorText = useErrorText();
  const trpc = useTRPC();
  const client = useQueryClient();
  const show = useToast();
  const { slug: shop } = useShop();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const appeal = useMutation(
    trpc.decisions.appeal.mutationOptions({
      onSuccess: () => {
        setOpen(false);
        show({ title: t("sent"), tone: "good" });
      },
      onSettled: () => client.invalidateQueries({ queryKey: trpc.decisions.pathKey() }),
    }),
  );
  const said = text.trim();
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="outline" aria-label={t("openNamed", { title })}>
          {t("open")}
        </Button>
      }
      title={t("title")}
      description={t("text")}
      closeLabel={close}
      footer={
        <>
          <DialogClose>
            <Button variant="quiet">{t("no")}</Button>
          </DialogClose>
          <Button
            disabled={said === ""}
            loading={appeal.isPending}
            onClick={() => appeal.mutate({ shop, requestId: newId(), caseId, text: said })}
          >
            {t("yes")}
          </Button>
        </>
      }
    >
      <TextAreaField
        name="appeal"
        label={t("why")}
        value={text}
        maxLength={2_000}
        onText={setText}
        error={appeal.error ? errorText(appeal.error) : undefined}
      />
    </Dialog>
  );
}
