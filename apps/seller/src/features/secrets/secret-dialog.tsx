"use client";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { Notice } from "@souk/ui/components/notice";
import { useToast } from "@souk/ui/components/toast";
import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";

interface SecretDialogProps {
  /** Shown while there is one. */
  readonly secret: string | undefined;
  readonly title: string;
  readonly text: string;
  readonly onClose: () => void;
}

/** What is shown once and never again. */
export function SecretDialog({ secret, title, text, onClose }: SecretDialogProps) {
  const t = useTranslations("webhooks.secret");
  const show = useToast();
  async function copy() {
    if (secret) await navigator.clipboard.writeText(secret);
    show({ title: t("copied"), tone: "good" });
  }
  return (
    <Dialog
      open={secret !== undefined}
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={title}
      description={text}
      closeLabel={t("close")}
      footer={
        <DialogClose>
          <Button variant="ink">{t("done")}</Button>
        </DialogClose>
      }
    >
      <div className="grid gap-4">
        {secret ? (
          <>
            <code className="wrap-anywhere block select-all rounded-12 bg-wash p-3 font-mono text-label">{secret}</code>
            <Button variant="outline" size="sm" className="justify-self-start" onClick={() => void copy()}>
              <Copy aria-hidden strokeWidth={1.75} className="size-4" />
              {t("copy")}
            </Button>
          </>
        ) : (
          <Notice>{t("notAgain")}</Notice>
        )}
      </div>
    </Dialog>
  );
}
