import type { ActionResult } from "@souk/contracts/logistics/v1/courier_service";
import { type Action, ActionResult_Outcome } from "@souk/contracts/logistics/v1/courier_service";

/** What was answered, and what of it can never be. */
export function createDiary() {
  const answers = new Map<string, string>();
  const reasons = new Map<string, number>();
  const wrongPins = new Set<string>();
  const findings: string[] = [];
  let repeats = 0;

  return {
    findings,
    find: (what: string) => void findings.push(what),
    /** This hand-over has a PIN that its shopper never had. */
    expectWrongPin: (actionId: string) => void wrongPins.add(actionId),
    note({ id, kind }: Pick<Action, "id" | "kind">, { outcome, reason }: ActionResult): void {
      const text = `${ActionResult_Outcome[outcome]} ${reason}`;
      const known = answers.get(id);
      if (known === undefined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      else repeats++;
      if (known !== undefined && known !== text) findings.push(`action ${id} was answered ${known}, then ${text}`);
      if (wrongPins.has(id) && outcome !== ActionResult_Outcome.REFUSED)
        findings.push(`a hand-over (${kind}) with a wrong PIN was answered ${text}`);
      answers.set(id, text);
    },
    /** How many actions were refused for these reasons. */
    refused: (...which: string[]) => which.reduce((sum, reason) => sum + (reasons.get(reason) ?? 0), 0),
    actions: () => answers.size,
    repeats: () => repeats,
    wrongPins: () => wrongPins.size,
  };
}

export type Diary = ReturnType<typeof createDiary>;
