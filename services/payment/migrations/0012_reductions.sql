CREATE TABLE "reductions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seller_order_id" uuid NOT NULL,
	"payment_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"state" text DEFAULT 'requested' NOT NULL,
	"refusal" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "reductions_not_negative" CHECK ("reductions"."amount" >= 0)
);
--> statement-breakpoint
ALTER TABLE "reductions" ADD CONSTRAINT "reductions_seller_order_id_shares_seller_order_id_fk" FOREIGN KEY ("seller_order_id") REFERENCES "public"."shares"("seller_order_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reductions" ADD CONSTRAINT "reductions_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reductions_open" ON "reductions" USING btree ("payment_id") WHERE "reductions"."state" = 'requested';--> statement-breakpoint
CREATE INDEX "reductions_share" ON "reductions" USING btree ("seller_order_id");