"use client";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { Field } from "@souk/ui/components/field";
import { Select } from "@souk/ui/components/select";
import { Switch } from "@souk/ui/components/switch";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { freeCouriers } from "../board/board-groups.ts";
import type { Board, Run } from "../board/use-board.ts";
import type { RunChanges } from "./use-run.ts";

interface AssignDialogProps {
  readonly run: Run;
  readonly board: Board;
  readonly changes: RunChanges;
}

/** Gives the run to another courier, who is asked or not, or takes it back from who has it. */
export function AssignDialog({ run, board, changes }: AssignDialogProps) {
  const t = useTranslations("run");
  const [isOpen, setOpen] = useState(false);
  const [courierId, setCourierId] = useState("");
  const [isAtOnce, setAtOnce] = useState(false);
  const candidates = freeCouriers(board.couriers).filter(({ id }) => id !== run.courierId);
  const name = candidates.find(({ id }) => id === courierId)?.name ?? "";
  async function submit() {
    const title = courierId === "" ? t("unassigned") : t(isAtOnce ? "assignedTo" : "offeredTo", { name });
    if (await changes.assign(courierId || null, isAtOnce, title)) setOpen(false);
  }
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="outline">
          {run.courierId ? t("reassign") : t("assign")}
        </Button>
      }
      title={run.courierId ? t("reassignTitle", { name: run.courierName }) : t("assignTitle")}
      description={t("assignText")}
      closeLabel={t("close")}
      footer={
        <>
          <DialogClose>
            <Button variant="ghost">{t("keep")}</Button>
          </DialogClose>
          <Button onClick={() => void submit()} loading={changes.isBusy} disabled={courierId === "" && !run.courierId}>
            {courierId === "" ? t("takeBack") : isAtOnce ? t("assign") : t("offer")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label={t("courier")} hint={candidates.length === 0 ? t("nobodyFree") : undefined}>
          {(control) => (
            <Select {...control} value={courierId} onChange={(event) => setCourierId(event.target.value)}>
              <option value="">{t("nobody")}</option>
              {candidates.map((courier) => (
                <option key={courier.id} value={courier.id}>
                  {courier.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Switch
          label={t("atOnce")}
          hint={t("atOnceHint")}
          checked={isAtOnce}
          onChange={(event) => setAtOnce(event.target.checked)}
        />
      </div>
    </Dialog>
  );
}
