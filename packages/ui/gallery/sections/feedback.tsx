import { ShoppingBag } from "lucide-react";
import { Button } from "../../src/components/button.tsx";
import { Card } from "../../src/components/card.tsx";
import { EmptyState } from "../../src/components/empty-state.tsx";
import { ErrorState } from "../../src/components/error-state.tsx";
import { LinkButton } from "../../src/components/link-button.tsx";
import { Notice } from "../../src/components/notice.tsx";
import { SkeletonLines } from "../../src/components/skeleton.tsx";
import { Spinner } from "../../src/components/spinner.tsx";

export function Feedback() {
  return (
    <main className="page-width grid gap-5 pt-8 lg:grid-cols-2">
      <EmptyState
        icon={<ShoppingBag strokeWidth={1.75} />}
        title="Your cart is empty"
        action={<LinkButton href="#new">See what is new</LinkButton>}
      >
        What you add stays here for 30 days.
      </EmptyState>
      <ErrorState
        title="Не удалось загрузить заказы"
        action={<Button variant="ink">Try again</Button>}
        reference="Code 8F2A-11"
      >
        Our side is slow to answer. Your orders are safe; try again in a minute.
      </ErrorState>
      <div className="grid content-start gap-3">
        <Notice title="Two sellers">They ship apart and arrive on the same day.</Notice>
        <Notice tone="good">Saved</Notice>
        <Notice
          tone="warn"
          title="Only 2 left"
          action={
            <Button size="sm" variant="outline">
              Take 2
            </Button>
          }
        >
          You asked for 3.
        </Notice>
        <Notice tone="error" title="The card was declined">
          Nothing was charged. Try another card or ask your bank.
        </Notice>
      </div>
      <Card>
        <SkeletonLines lines={4} />
        <Spinner label="Loading" />
      </Card>
    </main>
  );
}
