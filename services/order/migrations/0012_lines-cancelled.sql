ALTER TABLE "order_lines" ADD COLUMN "cancel_reason" text;--> statement-breakpoint
ALTER TABLE "seller_orders" ADD COLUMN "cancelled_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "seller_orders" ADD COLUMN "cancelled_commission_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "seller_orders" ADD COLUMN "cancelled_marketplace_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "seller_orders" ADD CONSTRAINT "seller_orders_cancelled_within" CHECK ("seller_orders"."cancelled_minor" between 0 and "seller_orders"."total_minor");--> statement-breakpoint
ALTER TABLE "seller_orders" ADD CONSTRAINT "seller_orders_cancelled_commission_within" CHECK ("seller_orders"."cancelled_commission_minor" between 0 and "seller_orders"."commission_minor");