import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { useTranslations } from "next-intl";
import type { DeadLetterView } from "@/server/routers/dead-letters/list";

interface ReplayButtonProps {
  readonly letters: readonly DeadLetterView[];
  readonly label: string;
  /** For those who do not see which one it is beside. */
  readonly name?: string;
  readonly isBusy: boolean;
  readonly onReplay: (letters: readonly DeadLetterView[]) => Promise<void>;
}

/** Asks once more, then has them handled again. */
export function ReplayButton({ letters, label, name, isBusy, onReplay }: ReplayButtonProps) {
  const t = useTranslations("deadLetters");
  const close = useTranslations("operator")("decide.close");
  return (
    <Dialog
      trigger={
        <Button size="sm" variant="outline" disabled={isBusy} aria-label={name}>
          {label}
        </Button>
      }
      title={t("confirmTitle", { count: letters.length })}
      description={t("confirmText")}
      closeLabel={close}
      footer={
        <>
          <DialogClose>
            <Button variant="quiet">{t("keep")}</Button>
          </DialogClose>
          <DialogClose>
            <Button onClick={() => void onReplay(letters)}>{t("replayAll", { count: letters.length })}</Button>
          </DialogClose>
        </>
      }
    />
  );
}
