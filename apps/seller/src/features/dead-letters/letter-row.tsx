import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DeadLetterView } from "@/server/routers/dead-letters/list";
import { Time } from "../operator/time.tsx";
import { ReplayButton } from "./replay-button.tsx";

interface LetterRowProps {
  readonly letter: DeadLetterView;
  /** The button of its group replays it. */
  readonly isAlone: boolean;
  readonly isBusy: boolean;
  readonly onReplay: (letters: readonly DeadLetterView[]) => Promise<void>;
}

export function LetterRow({ letter, isAlone, isBusy, onReplay }: LetterRowProps) {
  const t = useTranslations("deadLetters");
  const { id, subject, attempts, occurredAt, failedAt, source, payload } = letter;
  const short = `…${id.slice(-8)}`;
  return (
    <li className="border-line border-t px-5 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <dl className="flex min-w-0 grow flex-wrap gap-x-6 gap-y-1">
          <Fact label={t("subject")}>
            <span className="wrap-anywhere font-mono text-label">{subject}</span>
          </Fact>
          <Fact label={t("attempts")}>{attempts}</Fact>
          <Fact label={t("occurred")}>
            <Time at={occurredAt} />
          </Fact>
          <Fact label={t("failed")}>
            <Time at={failedAt} />
          </Fact>
          {source && <Fact label={t("source")}>{source}</Fact>}
        </dl>
        {!isAlone && (
          <ReplayButton
            letters={[letter]}
            label={t("replay")}
            name={t("replayOf", { id: short })}
            isBusy={isBusy}
            onReplay={onReplay}
          />
        )}
      </div>
      {payload ? (
        <details className="mt-2">
          <summary className="min-h-6 cursor-pointer text-label text-soft hover:text-ink">
            {t("payload")} <span className="sr-only">{t("show", { id: short })}</span>
          </summary>
          <p className="mt-1 text-label text-soft">{t("payloadNote")}</p>
          <pre className="wrap-anywhere mt-1 whitespace-pre-wrap rounded-12 bg-wash p-3 font-mono text-micro">
            {JSON.stringify(JSON.parse(payload), null, 2)}
          </pre>
        </details>
      ) : (
        <p className="mt-2 text-label text-soft">{t("unreadable")}</p>
      )}
    </li>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-label text-soft">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
