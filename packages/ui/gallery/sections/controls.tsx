"use client";

import { Printer, X } from "lucide-react";
import { useState } from "react";
import { Avatar } from "../../src/components/avatar.tsx";
import { Badge } from "../../src/components/badge.tsx";
import { Button } from "../../src/components/button.tsx";
import { Checkbox } from "../../src/components/checkbox.tsx";
import { CountBadge } from "../../src/components/count-badge.tsx";
import { Field } from "../../src/components/field.tsx";
import { IconButton } from "../../src/components/icon-button.tsx";
import { Input } from "../../src/components/input.tsx";
import { LinkButton } from "../../src/components/link-button.tsx";
import { QuantityStepper } from "../../src/components/quantity-stepper.tsx";
import { Select } from "../../src/components/select.tsx";
import { TextLink } from "../../src/components/text-link.tsx";
import { Textarea } from "../../src/components/textarea.tsx";

const looks = ["brand", "ink", "quiet", "outline", "ghost", "danger"] as const;
const sizes = ["sm", "md", "lg", "xl"] as const;
const tones = ["brand", "ink", "card", "wash", "good", "warn", "danger"] as const;

export function Controls() {
  return (
    <main className="page-width grid gap-7 pt-8">
      <div className="flex flex-wrap gap-3">
        {looks.map((variant) => (
          <Button key={variant} variant={variant}>
            {variant}
          </Button>
        ))}
        <Button disabled>Disabled</Button>
        <Button variant="brand" loading loadingLabel="Paying">
          Pay €79.00
        </Button>
        <LinkButton href="#child" variant="outline">
          As a link
        </LinkButton>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        {sizes.map((size) => (
          <Button key={size} size={size} variant="quiet">
            <Printer aria-hidden strokeWidth={1.75} /> Распечатать 3 этикетки
          </Button>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        {(["ghost", "quiet", "outline", "float", "ink"] as const).map((variant) => (
          <IconButton key={variant} label={variant} variant={variant}>
            <X aria-hidden strokeWidth={1.75} />
          </IconButton>
        ))}
        {["Anna Pinto", "Ольга Ким", "Pace"].map((name) => (
          <Avatar key={name} name={name} size="md" />
        ))}
        <Avatar name="Miguel Reis" size="lg" />
        <CountBadge>3</CountBadge>
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
        <TextLink href="#terms">terms of sale</TextLink>
        <Quantity />
      </div>
      <Form />
    </main>
  );
}

function Quantity() {
  const [quantity, setQuantity] = useState(1);
  const labels = { quantity: "Quantity", decrease: "One less", increase: "One more" };
  return <QuantityStepper value={quantity} onChange={setQuantity} max={3} labels={labels} />;
}

function Form() {
  return (
    <form className="grid max-w-3xl gap-5 sm:grid-cols-2">
      <Field label="E-mail" hint="For the receipt">
        {(control) => <Input {...control} type="email" placeholder="anna@example.com" />}
      </Field>
      <Field label="Postal code" error="4000 needs three more digits, for example 4000-123">
        {(control) => <Input {...control} defaultValue="4000" />}
      </Field>
      <Field label="Страна доставки">
        {(control) => (
          <Select {...control}>
            <option>Portugal</option>
          </Select>
        )}
      </Field>
      <Field label="Phone" aside="optional">
        {(control) => <Input {...control} disabled defaultValue="+351" />}
      </Field>
      <Field label="For the courier" className="sm:col-span-2">
        {(control) => <Textarea {...control} placeholder="Ring Pinto" />}
      </Field>
      <div>
        <Checkbox label="In stock" aside="1,204" defaultChecked />
        <Checkbox label="Доставка завтра" hint="Order within 3 h" aside="86" />
        <Checkbox label="Disabled" disabled />
      </div>
    </form>
  );
}
