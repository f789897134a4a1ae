import { Badge } from "../../src/components/badge.tsx";
import { Breadcrumbs } from "../../src/components/breadcrumbs.tsx";
import { Button } from "../../src/components/button.tsx";
import { Card, CardRow } from "../../src/components/card.tsx";
import { Ground } from "../../src/components/ground.tsx";
import { OptionChip, OptionGroup, OptionSwatch, OptionThumb } from "../../src/components/option-group.tsx";
import { Price } from "../../src/components/price.tsx";
import { Rating } from "../../src/components/rating.tsx";
import { Tabs } from "../../src/components/tabs.tsx";
import { Picture } from "../pictures.tsx";

const trail = [{ label: "Clothing", href: "#c" }, { label: "Shoes", href: "#s" }, { label: "Running" }];

export function Product() {
  return (
    <main className="page-width grid gap-5 pt-5">
      <Breadcrumbs label="You are here" items={trail} />
      <div className="grid gap-x-5.5 gap-y-6 lg:grid-cols-[1fr_27.5rem]">
        <Ground hue={300} viewTransitionName="product" className="h-75 rounded-28 lg:h-140">
          <Picture hue={300} shape="shoe" />
        </Ground>
        <Buy />
      </div>
      <Tabs
        label="About the product"
        tabs={[
          { id: "about", label: "About", content: <p className="max-w-reading">A light shoe for wet roads.</p> },
          { id: "reviews", label: "Reviews 1,204", content: "Reviews" },
          { id: "characteristics", label: "Характеристики", content: "Characteristics" },
        ]}
      />
    </main>
  );
}

function Buy() {
  return (
    <div className="grid min-w-0 content-start gap-4.5">
      <div className="grid gap-1.5">
        <p className="text-label text-soft">
          Pace · <Rating value="4.6" label="Rated 4.6 of 5" /> · 1,204 reviews
        </p>
        <h1 className="text-title">Tempo road shoe, women’s</h1>
        <Price price="€79.00" was="€99.00" size="large" className="mt-2" />
      </div>
      <OptionGroup legend="Colour" chosen="Lilac">
        <OptionSwatch name="colour" value="lilac" label="Lilac" colour="oklch(.7 .1 300)" defaultChecked />
        <OptionSwatch name="colour" value="sky" label="Sky" colour="oklch(.7 .12 230)" />
        <OptionSwatch
          name="colour"
          value="coral"
          label="Coral"
          colour="oklch(.72 .13 45)"
          soldOut
          soldOutLabel="sold out"
        />
      </OptionGroup>
      <OptionGroup legend="Size" chosen="39" layout="cells">
        {["36", "37", "38", "39", "40", "41"].map((size) => (
          <OptionChip
            key={size}
            name="size"
            value={size}
            label={size}
            defaultChecked={size === "39"}
            soldOut={size === "37" || size === "41"}
            soldOutLabel="sold out"
            impossible={size === "40"}
            impossibleLabel="not in this colour"
          />
        ))}
      </OptionGroup>
      <OptionGroup legend="View">
        <OptionThumb name="view" value="1" label="Side" defaultChecked picture={<Picture hue={300} shape="shoe" />} />
        <OptionThumb name="view" value="2" label="Top" picture={<Picture hue={300} shape="pot" />} />
      </OptionGroup>
      <Button variant="brand" size="lg" block>
        Add to cart · €79.00
      </Button>
      <Card padding="none">
        <CardRow aside="€3.90">
          <strong className="font-semibold">Tomorrow, 14:00–18:00</strong>
          <p className="text-soft">Courier to Porto, 4000. Order within 3 h 12 min</p>
        </CardRow>
        <CardRow aside={<Price price="€82.50" size="small" />}>
          Stride Lab · <Rating value="4.4" label="Rated 4.4 of 5" /> <Badge tone="good">arrives Tuesday</Badge>
        </CardRow>
      </Card>
    </div>
  );
}
