"use client";
import { newId } from "@souk/ids/id";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Refusal } from "@/server/routers/stock/change";
import type { StockRowView } from "@/server/routers/stock/stock-view";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../../errors/use-error-text.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { useRefusalText } from "../use-refusal-text.ts";
import type { SavePlan } from "./grid-save-plan.ts";
import { type Sent, sendSteps } from "./save-steps.ts";

interface Outcome {
  /** Cells that are saved. */
  readonly done: readonly string[];
  /** Cell → why it was refused. */
  readonly refused: ReadonlyMap<string, string>;
}

type Patches = Map<string, Partial<StockRowView>>;

/** Saves what is planned, says how far it is, and can take the last save back. */
export function useGridSave(onRows: (patches: ReadonlyMap<string, Partial<StockRowView>>) => void) {
  const t = useTranslations("stock.grid");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const refusalText = useRefusalText();
  const { slug: shop } = useShop();
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [back, setBack] = useState<SavePlan | null>(null);
  const { mutateAsync: updateOffers } = useMutation(trpc.stock.updateOffers.mutationOptions());
  const { mutateAsync: changeStock } = useMutation(trpc.stock.change.mutationOptions());

  async function run(plan: SavePlan): Promise<Outcome> {
    const done: string[] = [];
    const refused = new Map<string, string>();
    const patches: Patches = new Map();
    const undo: SavePlan = { offers: [], stock: [] };
    const patch = (offerId: string, part: Partial<StockRowView>) =>
      patches.set(offerId, { ...patches.get(offerId), ...part });
    /** True when it was done. */
    function note({ step, result, error }: Sent<{ keys: readonly string[] }, { refusal: Refusal | null }>): boolean {
      const why = result?.refusal ? refusalText(result.refusal) : result ? undefined : errorText(error);
      if (why === undefined) done.push(...step.keys);
      else for (const key of step.keys) refused.set(key, why);
      return why === undefined;
    }
    const count = (sent: number) => setProgress((now) => now && { ...now, done: now.done + sent });
    setProgress({ done: 0, of: plan.offers.length + plan.stock.length });
    await sendSteps(
      plan.offers,
      (batch) => updateOffers({ shop, requestId: newId(), updates: batch.map(({ update }) => update) }),
      (sent) => {
        for (const { step, result, error } of sent) {
          if (result?.offer) patch(step.update.offerId, { offer: result.offer });
          const update = { ...step.back, etag: result?.offer?.etag ?? "" };
          if (note({ step, result, error })) undo.offers.push({ keys: step.keys, update, back: step.update });
        }
        count(sent.length);
      },
    );
    await sendSteps(
      plan.stock,
      (batch) => changeStock({ shop, requestId: newId(), changes: batch.map(({ change }) => change) }),
      (sent) => {
        for (const { step, result, error } of sent) {
          if (result?.stock) patch(step.change.offerId, { stock: result.stock });
          if (note({ step, result, error })) undo.stock.push({ keys: step.keys, change: step.back, back: step.change });
        }
        count(sent.length);
      },
    );
    onRows(patches);
    setProgress(null);
    setBack(done.length > 0 ? undo : null);
    await queryClient.invalidateQueries({ queryKey: trpc.stock.summary.queryKey({ shop }) });
    return { done, refused };
  }

  async function save(plan: SavePlan): Promise<Outcome> {
    const outcome = await run(plan);
    const { size } = outcome.refused;
    if (size === 0) show({ title: t("saved", { count: outcome.done.length }), tone: "good" });
    else show({ title: t("partly", { done: outcome.done.length, refused: size }), tone: "error" });
    return outcome;
  }

  async function takeBack(): Promise<void> {
    if (!back) return;
    const { refused } = await run(back);
    setBack(null);
    if (refused.size === 0) show({ title: t("takenBack"), tone: "good" });
    else show({ title: t("notTakenBack", { count: refused.size }), tone: "error" });
  }

  return { save, takeBack, canTakeBack: back !== null, progress };
}
