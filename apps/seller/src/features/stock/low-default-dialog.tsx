"use client";
import { Button } from "@souk/ui/components/button";
import { Dialog } from "@souk/ui/components/dialog";
import { Notice } from "@souk/ui/components/notice";
import { TextField } from "@souk/ui/components/text-field";
import { BellDot } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useErrorText } from "../errors/use-error-text.ts";
import { useStockActions } from "./use-stock-actions.ts";

/** From how many pieces on the shop calls an offer low that has no threshold of its own. */
export function LowDefaultDialog({ threshold }: { threshold: number }) {
  const t = useTranslations("stock.low");
  const tStock = useTranslations("stock");
  const errorText = useErrorText();
  const { setDefault, isBusy } = useStockActions();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState(String(threshold));
  const [problem, setProblem] = useState<string>();
  const isRight = /^\d{1,9}$/.test(text.trim());

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!isRight) return setProblem(t("wrong"));
    try {
      await setDefault(Number(text));
      setOpen(false);
    } catch (error) {
      setProblem(errorText(error));
    }
  }

  return (
    <Dialog
      trigger={
        <Button variant="outline" size="sm">
          <BellDot aria-hidden strokeWidth={1.75} />
          {t("open", { count: threshold })}
        </Button>
      }
      open={isOpen}
      onOpenChange={(open) => {
        setText(String(threshold));
        setProblem(undefined);
        setOpen(open);
      }}
      title={t("title")}
      description={t("text")}
      closeLabel={tStock("close")}
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
        <TextField name="threshold" label={t("label")} inputMode="numeric" value={text} onText={setText} />
        {problem && (
          <Notice tone="error" live>
            {problem}
          </Notice>
        )}
        <div className="flex justify-end">
          <Button type="submit" loading={isBusy}>
            {t("save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
