"use client";
import { Button } from "@souk/ui/components/button";
import { Checkbox } from "@souk/ui/components/checkbox";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { type ReasonCode, reasonCodes } from "./reasons.ts";

export interface Verdict {
  readonly isApproval: boolean;
  readonly reasonCodes: readonly ReasonCode[];
  readonly note: string;
}

interface RejectDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  /** What was found is what it is likely rejected for. */
  readonly suggested: readonly ReasonCode[];
  readonly isBusy: boolean;
  readonly onReject: (verdict: Verdict) => void;
}

/** Asks for at least one reason, and for words that the seller reads. */
export function RejectDialog(props: RejectDialogProps) {
  const { isOpen, onOpenChange, title, suggested, isBusy, onReject } = props;
  const t = useTranslations("moderation");
  const close = useTranslations("frame")("site.close");
  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange} title={title} description={t("reject.text")} closeLabel={close}>
      <RejectForm suggested={suggested} isBusy={isBusy} onReject={onReject} />
    </Dialog>
  );
}

function RejectForm({ suggested, isBusy, onReject }: Pick<RejectDialogProps, "suggested" | "isBusy" | "onReject">) {
  const t = useTranslations("moderation");
  const [chosen, setChosen] = useState<ReadonlySet<ReasonCode>>(new Set(suggested));
  const [note, setNote] = useState("");
  const toggle = (code: ReasonCode) => {
    const next = new Set(chosen);
    if (!next.delete(code) && next.size < 5) next.add(code);
    setChosen(next);
  };
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onReject({ isApproval: false, reasonCodes: [...chosen], note: note.trim() });
      }}
    >
      <fieldset>
        <legend className="mb-1 font-medium">{t("reject.reasons")}</legend>
        <div className="grid gap-x-4 sm:grid-cols-2">
          {reasonCodes.map((code) => (
            <Checkbox
              key={code}
              label={t(`reasons.${code}`)}
              checked={chosen.has(code)}
              onChange={() => toggle(code)}
            />
          ))}
        </div>
      </fieldset>
      <TextAreaField
        name="note"
        label={t("reject.note")}
        hint={t("reject.noteHint")}
        value={note}
        maxLength={1_000}
        rows={3}
        onText={setNote}
      />
      <div className="flex flex-wrap justify-end gap-2.5">
        <DialogClose>
          <Button variant="quiet">{t("reject.no")}</Button>
        </DialogClose>
        <Button type="submit" variant="danger" disabled={chosen.size === 0} loading={isBusy}>
          {t("reject.yes")}
        </Button>
      </div>
    </form>
  );
}
