import { Card } from "@souk/ui/components/card";
import { useTranslations } from "next-intl";
import type { DeadLetterView } from "@/server/routers/dead-letters/list";
import type { LetterGroup } from "./groups-of.ts";
import { LetterRow } from "./letter-row.tsx";
import { ReplayButton } from "./replay-button.tsx";

interface LetterGroupCardProps {
  readonly group: LetterGroup;
  readonly isBusy: boolean;
  readonly onReplay: (letters: readonly DeadLetterView[]) => Promise<void>;
}

/** Events that failed for the same cause, with the way to have all of them handled again. */
export function LetterGroupCard({ group, isBusy, onReplay }: LetterGroupCardProps) {
  const t = useTranslations("deadLetters");
  const { service, consumer, eventType, cause, letters } = group;
  return (
    <Card padding="none" role="group" aria-label={`${consumer}: ${cause}`}>
      <header className="flex flex-wrap items-start justify-between gap-3 px-5 py-4">
        <div className="min-w-0 grow basis-72">
          <h2 className="wrap-anywhere font-semibold">{cause}</h2>
          <p className="wrap-anywhere text-label text-soft">
            {[service, consumer, eventType, t("group", { count: letters.length })].join(" · ")}
          </p>
        </div>
        <ReplayButton
          letters={letters}
          label={t("replayAll", { count: letters.length })}
          isBusy={isBusy}
          onReplay={onReplay}
        />
      </header>
      <ul>
        {letters.map((letter) => (
          <LetterRow
            key={letter.id}
            letter={letter}
            isAlone={letters.length === 1}
            isBusy={isBusy}
            onReplay={onReplay}
          />
        ))}
      </ul>
    </Card>
  );
}
