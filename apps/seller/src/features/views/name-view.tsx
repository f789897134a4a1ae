"use client";
import { Button } from "@souk/ui/components/button";
import { Checkbox } from "@souk/ui/components/checkbox";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { TextField } from "@souk/ui/components/text-field";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useErrorText } from "../errors/use-error-text.ts";
import type { ViewDraft } from "./view-store.ts";

interface NameViewProps {
  /** One without a name is new. */
  readonly view: ViewDraft;
  readonly onSave: (view: ViewDraft) => Promise<void>;
  readonly onClose: () => void;
}

/** What a view is called, and whether colleagues have it too. It stays open when it cannot be kept. */
export function NameView({ view, onSave, onClose }: NameViewProps) {
  const t = useTranslations("views");
  const errorText = useErrorText();
  const [draft, setDraft] = useState(view);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const name = draft.name.trim();
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (name === "") return;
    setBusy(true);
    try {
      await onSave({ ...draft, name });
      onClose();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t(view.name === "" ? "title" : "renameTitle", { name: view.name })}
      description={t("text")}
      closeLabel={t("close")}
    >
      <form onSubmit={(event) => void submit(event)} className="grid gap-5">
        <TextField
          name="name"
          label={t("name")}
          value={draft.name}
          maxLength={60}
          error={error === null ? undefined : errorText(error)}
          onText={(text) => setDraft({ ...draft, name: text })}
        />
        <Checkbox
          name="shared"
          label={t("share")}
          hint={t("shareHint")}
          checked={draft.isShared}
          onChange={({ target }) => setDraft({ ...draft, isShared: target.checked })}
        />
        <div className="flex justify-end gap-2.5">
          <DialogClose>
            <Button variant="outline">{t("cancel")}</Button>
          </DialogClose>
          <Button type="submit" disabled={name === ""} loading={isBusy}>
            {t("keep")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
