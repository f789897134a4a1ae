DROP INDEX "orders_shopper";--> statement-breakpoint
DROP INDEX "seller_orders_seller";--> statement-breakpoint
DROP INDEX "promotions_code";--> statement-breakpoint
DROP INDEX "promotions_seller";--> statement-breakpoint
DROP INDEX "commission_rules_newest";--> statement-breakpoint
CREATE INDEX "orders_shopper" ON "orders" USING btree ("shopper_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "seller_orders_seller" ON "seller_orders" USING btree ("seller_id","id");--> statement-breakpoint
CREATE INDEX "promotions_code" ON "promotions" USING btree ("coupon_code","created_at");--> statement-breakpoint
CREATE INDEX "promotions_seller" ON "promotions" USING btree ("seller_id","created_at","id");--> statement-breakpoint
CREATE INDEX "commission_rules_newest" ON "commission_rules" USING btree ("created_at","id");