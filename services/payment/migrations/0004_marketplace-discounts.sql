ALTER TABLE "payments" DROP CONSTRAINT "payments_amount_positive";--> statement-breakpoint
ALTER TABLE "shares" DROP CONSTRAINT "shares_commission_within";--> statement-breakpoint
ALTER TABLE "shares" ADD COLUMN "marketplace_discount" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "shares" ADD COLUMN "marketplace_refunded" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_amount_not_negative" CHECK ("payments"."amount" >= 0);--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_amount_positive" CHECK ("payments"."amount" > 0 or "payments"."state" in ('authorized', 'voided'));--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_total_not_negative" CHECK ("shares"."total" >= 0);--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_marketplace_refunded_within" CHECK ("shares"."marketplace_refunded" between 0 and "shares"."marketplace_discount");--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_commission_within" CHECK ("shares"."commission" between 0 and "shares"."total" + "shares"."marketplace_discount");