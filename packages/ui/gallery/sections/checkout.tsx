import { Button } from "../../src/components/button.tsx";
import { Card } from "../../src/components/card.tsx";
import { ProgressSteps } from "../../src/components/progress-steps.tsx";
import { RadioGroup, RadioOption } from "../../src/components/radio-group.tsx";
import { SectionHeader } from "../../src/components/section-header.tsx";
import { SummaryList } from "../../src/components/summary-list.tsx";
import { Timeline, type TimelineStep } from "../../src/components/timeline.tsx";

const steps: TimelineStep[] = [
  { id: "1", title: "Paid", state: "done", stateLabel: "done", time: "Today, 10:02", dateTime: "2026-08-01T10:02" },
  {
    id: "2",
    title: "Packed by Norte",
    state: "done",
    stateLabel: "done",
    time: "11:40",
    text: "2 things in one parcel",
  },
  { id: "3", title: "Передано в доставку", state: "current", stateLabel: "now", time: "14:22", text: "Stop 4 of 11" },
  { id: "4", title: "At your door", state: "future", stateLabel: "to come", time: "14:00–18:00" },
  { id: "5", title: "Cancelled", state: "failed", stateLabel: "failed" },
];

export function Checkout() {
  return (
    <main className="page-width grid gap-6 pt-8">
      <ProgressSteps
        label="Checkout"
        steps={[
          { id: "a", label: "Address", state: "done", stateLabel: "done", href: "#a" },
          { id: "b", label: "Доставка", state: "current", stateLabel: "now" },
          { id: "c", label: "Payment", state: "future", stateLabel: "to come" },
        ]}
      />
      <SectionHeader level="page" title="Оформление заказа" text="Two sellers, one delivery" />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_25rem]">
        <div className="grid min-w-0 gap-6">
          <RadioGroup legend="Delivery">
            <RadioOption
              name="way"
              label="Courier, tomorrow 14:00–18:00"
              hint="Order within 3 h 12 min"
              aside="€3.90"
              defaultChecked
            />
            <RadioOption name="way" label="Пункт самовывоза" hint="Rua do Almada 214" aside="€1.90" />
            <RadioOption name="way" label="Post" hint="Not for this address" aside="€2.40" disabled />
          </RadioGroup>
          <Card>
            <Timeline steps={steps} />
          </Card>
        </div>
        <Card className="grid gap-5">
          <SummaryList
            rows={[
              { id: "goods", label: "3 things", value: "€1,143.00" },
              { id: "delivery", label: "Delivery", value: "€3.90", hint: "Courier, tomorrow" },
              { id: "saved", label: "Скидка по промокоду", value: "−€20.00", tone: "good" },
            ]}
            total={{ label: "Total", value: "€1,126.90", hint: "VAT included" }}
          />
          <Button variant="brand" size="lg" block>
            Pay €1,126.90
          </Button>
        </Card>
      </div>
    </main>
  );
}
