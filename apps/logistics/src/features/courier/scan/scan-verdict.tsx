import { cn } from "@souk/ui/lib/cn";
import { CircleCheck, OctagonX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Match } from "./match-code.ts";

/** What the last code was; a wrong parcel cannot be overlooked. */
export function ScanVerdict({ match: { kind, code } }: { match: Match }) {
  const t = useTranslations("courier.scan");
  const isWrong = kind === "wrong";
  const Icon = isWrong ? OctagonX : CircleCheck;
  return (
    <div
      role={isWrong ? "alert" : "status"}
      className={cn(
        "flex items-center gap-3 rounded-16 px-4 py-4 font-semibold",
        isWrong ? "bg-danger text-on-danger" : "bg-good-wash text-ink",
      )}
    >
      <Icon aria-hidden strokeWidth={2} className="size-8 shrink-0" />
      <p className="min-w-0">
        <span className={cn("block", isWrong && "text-[1.375rem] leading-tight")}>{t(`verdicts.${kind}`)}</span>
        <span className="block font-medium tracking-wide">{code}</span>
      </p>
    </div>
  );
}
