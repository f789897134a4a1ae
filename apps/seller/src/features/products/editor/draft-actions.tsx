"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import type { ProductView } from "@/server/routers/catalogue/product-view";
import { useErrorText } from "../../errors/use-error-text.ts";
import { DiscardButton } from "./discard-button.tsx";
import type { DraftSaving } from "./use-draft-saving.ts";
import { useProductActions } from "./use-product-actions.ts";

/** Submits the draft, takes it back from moderation, or forgets it. */
export function DraftActions({ product, saving }: { product: ProductView; saving: DraftSaving }) {
  const t = useTranslations("products.actions");
  const errorText = useErrorText();
  const { submit, withdraw, discard } = useProductActions(product.id);
  if (!product.draft && product.latest?.state === "submitted") {
    return (
      <div className="grid gap-3">
        {withdraw.error !== null && (
          <Notice tone="error" live>
            {errorText(withdraw.error)}
          </Notice>
        )}
        <Button variant="outline" loading={withdraw.isPending} onClick={withdraw.run}>
          {t("withdraw")}
        </Button>
      </div>
    );
  }
  async function saveAndSubmit() {
    const { isSaved, version, problems } = await saving.flush();
    if (isSaved && version > 0 && problems.length === 0) submit.run(version);
  }
  const isWritten = saving.version > 0 || saving.state === "unsaved";
  const canSubmit = isWritten && saving.problems.length === 0 && saving.state !== "changed-elsewhere";
  return (
    <div className="grid gap-3">
      {submit.error !== null && (
        <Notice tone="error" live title={t("notSubmitted")}>
          {errorText(submit.error)}
        </Notice>
      )}
      <Button disabled={!canSubmit} loading={submit.isPending} loadingLabel={t("submitting")} onClick={saveAndSubmit}>
        {t("submit")}
      </Button>
      {saving.version > 0 && (
        <DiscardButton isPending={discard.isPending} onDiscard={() => discard.run(saving.version)} />
      )}
    </div>
  );
}
