"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { Field } from "@souk/ui/components/field";
import { Notice } from "@souk/ui/components/notice";
import { Select } from "@souk/ui/components/select";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";
import { useErrorText } from "../errors/use-error-text.ts";
import { TextAreaField } from "../forms/text-area-field.tsx";

export interface Decision {
  /** The same for the same decision, however often it is sent. */
  readonly requestId: string;
  /** Empty where there are none to choose from. */
  readonly reason: string;
  readonly note: string;
}

interface DecideDialogProps {
  readonly trigger: ReactNode;
  readonly title: string;
  readonly text: string;
  /** What it can be done for, in words. */
  readonly reasons?: { readonly label: string; readonly options: readonly { id: string; label: string }[] };
  readonly note: { readonly label: string; readonly hint: string };
  /** Nothing is done without a note. */
  readonly needsNote?: boolean;
  readonly confirm: string;
  readonly keep: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  /** What else the decision is made of; a change of it is another decision. */
  readonly content?: string;
  readonly children?: ReactNode;
  readonly onDecide: (decision: Decision) => Promise<void>;
}

/** Nothing is done without it: what happens, why, and the button that does it. It stays open when that fails. */
export function DecideDialog(props: DecideDialogProps) {
  const { trigger, title, text, reasons, note: noteWords, confirm, keep, content = "", children, onDecide } = props;
  const close = useTranslations("operator")("decide.close");
  const errorText = useErrorText();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState(reasons?.options[0]?.id ?? "");
  const [note, setNote] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another content is another request
  const requestId = useMemo(newId, [isOpen, reason, note, content]);
  const toggle = (open: boolean) => {
    setOpen(open);
    setError(null);
  };
  const decide = async () => {
    setBusy(true);
    setError(null);
    try {
      await onDecide({ requestId, reason, note: note.trim() });
      setNote("");
      setOpen(false);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={toggle}
      trigger={trigger}
      title={title}
      description={text}
      closeLabel={close}
      footer={
        <>
          <DialogClose>
            <Button variant="quiet">{keep}</Button>
          </DialogClose>
          <Button
            variant={props.isDanger ? "danger" : "ink"}
            disabled={props.isDisabled || (props.needsNote && note.trim() === "")}
            loading={isBusy}
            onClick={() => void decide()}
          >
            {confirm}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {children}
        {reasons && (
          <Field label={reasons.label}>
            {(control) => (
              <Select {...control} value={reason} onChange={(event) => setReason(event.target.value)}>
                {reasons.options.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <TextAreaField
          name="note"
          label={noteWords.label}
          hint={noteWords.hint}
          value={note}
          rows={2}
          maxLength={1_000}
          onText={setNote}
        />
        {error !== null && (
          <Notice tone="error" live>
            {errorText(error)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
