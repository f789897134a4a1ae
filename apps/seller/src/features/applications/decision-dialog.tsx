"use client";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { Field } from "@souk/ui/components/field";
import { Select } from "@souk/ui/components/select";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextAreaField } from "../forms/text-area-field.tsx";

interface DecisionDialogProps {
  readonly label: string;
  readonly title: string;
  readonly reasons: readonly string[];
  readonly isBusy: boolean;
  readonly onDecide: (why: { reason: string; note: string }) => void;
}

/** A decision that the other side reads about: a reason out of a list, and words. */
export function DecisionDialog({ label, title, reasons, isBusy, onDecide }: DecisionDialogProps) {
  const t = useTranslations("applications");
  const words = useTranslations("apply.checks.reasons");
  const [reason, setReason] = useState(reasons[0] ?? "");
  const [note, setNote] = useState("");
  return (
    <Dialog
      trigger={<Button variant="outline">{label}</Button>}
      title={title}
      description={t("reasonText")}
      closeLabel={t("close")}
      footer={
        <>
          <DialogClose>
            <Button variant="ghost">{t("keep")}</Button>
          </DialogClose>
          <DialogClose>
            <Button onClick={() => onDecide({ reason, note: note.trim() })} loading={isBusy}>
              {label}
            </Button>
          </DialogClose>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label={t("reason")}>
          {(control) => (
            <Select {...control} value={reason} onChange={(event) => setReason(event.target.value)}>
              {reasons.map((each) => (
                <option key={each} value={each}>
                  {words(each)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <TextAreaField name="note" label={t("note")} value={note} maxLength={1_000} onText={setNote} />
      </div>
    </Dialog>
  );
}
