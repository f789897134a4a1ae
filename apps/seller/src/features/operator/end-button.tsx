import { Button } from "@souk/ui/components/button";
import { Field } from "@souk/ui/components/field";
import { Select } from "@souk/ui/components/select";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DecideDialog, type Decision } from "./decide-dialog.tsx";
import { endReasons } from "./use-standing.ts";

const notices = ["0", "7", "14", "30", "90"] as const;

interface EndButtonProps {
  readonly name: string;
  readonly to: "suspended" | "terminated";
  readonly onEnd: (to: "suspended" | "terminated", noticeDays: number, decision: Decision) => Promise<void>;
}

/** Suspends a shop or ends it for good, at once or after a notice. */
export function EndButton({ name, to, onEnd }: EndButtonProps) {
  const t = useTranslations("operator.shop");
  const verb = to === "suspended" ? "suspend" : "terminate";
  // For good is announced unless somebody decides otherwise.
  const [days, setDays] = useState<(typeof notices)[number]>(to === "suspended" ? "0" : "30");
  return (
    <DecideDialog
      trigger={<Button variant="outline">{t(verb)}</Button>}
      title={t(`${verb}Title`, { name })}
      text={t(`${verb}Text`)}
      reasons={{ label: t("reason"), options: endReasons.map((id) => ({ id, label: t(`reasons.${id}`) })) }}
      note={{ label: t("note"), hint: t("noteHint") }}
      confirm={t(verb)}
      keep={t("keep")}
      isDanger
      content={days}
      onDecide={(decision) => onEnd(to, Number(days), decision)}
    >
      <Field label={t("when")}>
        {(control) => (
          <Select
            {...control}
            value={days}
            onChange={({ target }) => setDays(notices.find((each) => each === target.value) ?? "0")}
          >
            {notices.map((each) => (
              <option key={each} value={each}>
                {t(`days.${each}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </DecideDialog>
  );
}
