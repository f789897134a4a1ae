import "server-only";
import { router } from "../../trpc.ts";
import { choices } from "./choices.ts";
import { listActions } from "./list-actions.ts";
import { listRules } from "./list-rules.ts";
import { previewRule } from "./preview-rule.ts";
import { changeRule, createRule, endRule } from "./write-rules.ts";

export const commissionRouter = router({
  change: changeRule,
  choices,
  create: createRule,
  end: endRule,
  listActions,
  listRules,
  preview: previewRule,
});
