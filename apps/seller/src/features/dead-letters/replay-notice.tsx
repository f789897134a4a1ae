import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import { useErrorText } from "../errors/use-error-text.ts";
import type { Replay } from "./use-replay.ts";

/** How far the replay is, then what came of it. */
export function ReplayNotice({ replay: { progress, error, stop } }: { replay: Replay }) {
  const t = useTranslations("deadLetters");
  const errorText = useErrorText();
  if (!progress) return null;
  const { all, done, handled, failed, gone, isRunning } = progress;
  if (isRunning) {
    return (
      <Notice
        live
        className="mb-4"
        action={
          <Button size="sm" variant="outline" onClick={stop}>
            {t("stop")}
          </Button>
        }
      >
        {t("progress", { done, all })}
      </Notice>
    );
  }
  return (
    <Notice live tone={error || failed > 0 ? "warn" : "good"} className="mb-4">
      {t("result", { handled, failed, gone })} {error !== null && errorText(error)}
    </Notice>
  );
}
