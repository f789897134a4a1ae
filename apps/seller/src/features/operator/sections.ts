import { Banknote, Building2, ClipboardCheck, ShieldCheck } from "lucide-react";
import type { Section } from "../shop/sections.ts";

const moderation: Section = { id: "moderation", path: "/moderation", Icon: ShieldCheck, key: "m" };

/** The same for operators; paths are below "/operator". */
export const operatorSections: readonly Section[] = [
  { id: "shops", path: "/shops", Icon: Building2, key: "s" },
  { id: "payouts", path: "/payouts", Icon: Banknote, key: "p" },
  { id: "applications", path: "/applications", Icon: ClipboardCheck, key: "a" },
  moderation,
];

export const moderatorSections: readonly Section[] = [moderation];
