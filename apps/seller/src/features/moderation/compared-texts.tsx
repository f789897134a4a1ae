import { Card } from "@souk/ui/components/card";
import { useTranslations } from "next-intl";
import type { FindingView } from "@/server/routers/moderation/case-view";
import type { TextPair } from "@/server/routers/moderation/compare";
import { MarkedText } from "./marked-text.tsx";
import { piecesOf } from "./pieces.ts";

interface ComparedTextsProps {
  readonly texts: readonly TextPair[];
  readonly findings: readonly FindingView[];
  readonly isNew: boolean;
}

/** What is shown beside what is proposed; what stays the same stands once. */
export function ComparedTexts({ texts, findings, isNew }: ComparedTextsProps) {
  const t = useTranslations("moderation");
  return (
    <section className="grid gap-3">
      <h2 className="text-subheading">{t("texts")}</h2>
      <Card padding="none">
        {texts.map((pair) => (
          <Text
            key={pair.field}
            pair={pair}
            isNew={isNew}
            excerpts={findings.filter(({ field }) => field === pair.field).map(({ excerpt }) => excerpt)}
          />
        ))}
      </Card>
    </section>
  );
}

function Text({ pair, excerpts, isNew }: { pair: TextPair; excerpts: readonly string[]; isNew: boolean }) {
  const t = useTranslations("moderation");
  const { kind, name, language, before, after } = pair;
  const isSame = isNew || before === after;
  const what = kind === "attribute" ? name : t(`field.${kind}`);
  return (
    <div className="border-line border-b p-4 last:border-b-0">
      <h3 className="mb-1.5 text-label text-soft">
        {language === "" ? what : t("inLanguage", { what, language: t(`language.${language === "ru" ? "ru" : "en"}`) })}
        {isSame && !isNew && <span> · {t("unchanged")}</span>}
      </h3>
      {isSame ? (
        <div lang={language || undefined}>
          <MarkedText side="after" pieces={piecesOf(after ?? "", { other: null, excerpts })} />
        </div>
      ) : (
        <div className="grid gap-x-6 gap-y-3 md:grid-cols-2" lang={language || undefined}>
          <Side label={t("before")} text={before} other={after} side="before" excerpts={[]} />
          <Side label={t("after")} text={after} other={before} side="after" excerpts={excerpts} />
        </div>
      )}
    </div>
  );
}

interface SideProps {
  readonly label: string;
  readonly text: string | null;
  readonly other: string | null;
  readonly side: "before" | "after";
  readonly excerpts: readonly string[];
}

function Side({ label, text, other, side, excerpts }: SideProps) {
  return (
    <div className="min-w-0">
      <p className="mb-0.5 text-micro text-soft">{label}</p>
      {text === null ? "–" : <MarkedText side={side} pieces={piecesOf(text, { other, excerpts })} />}
    </div>
  );
}
