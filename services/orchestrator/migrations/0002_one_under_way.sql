ALTER TABLE "checkouts" ADD COLUMN "request_id" uuid;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "cart_version" bigint;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "cancel_requested_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "checkouts_request" ON "checkouts" USING btree ("shopper_id","request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "checkouts_one_under_way" ON "checkouts" USING btree ("shopper_id") WHERE "checkouts"."state" in ('running', 'action_required') and "checkouts"."undo_runs" = 0;--> statement-breakpoint
CREATE UNIQUE INDEX "checkouts_cart_once" ON "checkouts" USING btree ("shopper_id","cart_version") WHERE "checkouts"."state" in ('running', 'action_required', 'completed') and "checkouts"."undo_runs" = 0;