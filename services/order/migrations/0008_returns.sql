CREATE TABLE "return_lines" (
	"return_id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"received_quantity" integer,
	"condition" text,
	"due_minor" bigint,
	"deduction_minor" bigint DEFAULT 0 NOT NULL,
	"deduction_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "return_lines_return_id_line_id_pk" PRIMARY KEY("return_id","line_id"),
	CONSTRAINT "return_lines_positive" CHECK ("return_lines"."quantity" > 0),
	CONSTRAINT "return_lines_received_within" CHECK ("return_lines"."received_quantity" between 0 and "return_lines"."quantity"),
	CONSTRAINT "return_lines_deduction_within" CHECK ("return_lines"."deduction_minor" between 0 and coalesce("return_lines"."due_minor", 0))
);
--> statement-breakpoint
CREATE TABLE "return_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"seller_order_id" uuid NOT NULL,
	"seller_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"message" text DEFAULT '' NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"received_at" timestamp (3) with time zone,
	"refunded_at" timestamp (3) with time zone,
	"refund_minor" bigint,
	"delivery_refund_minor" bigint DEFAULT 0 NOT NULL,
	"refund_attempt" integer DEFAULT 0 NOT NULL,
	"refusal" text DEFAULT '' NOT NULL,
	CONSTRAINT "return_requests_number" UNIQUE("seller_order_id","number"),
	CONSTRAINT "return_requests_refund" CHECK ("return_requests"."refund_minor" >= "return_requests"."delivery_refund_minor" and "return_requests"."delivery_refund_minor" >= 0),
	CONSTRAINT "return_requests_decided" CHECK ("return_requests"."state" not in ('refunding', 'refunded') or "return_requests"."refund_minor" is not null)
);
--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "returned_quantity" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "return_lines" ADD CONSTRAINT "return_lines_return_id_return_requests_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."return_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_lines" ADD CONSTRAINT "return_lines_line_id_order_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."order_lines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_requests" ADD CONSTRAINT "return_requests_seller_order_id_seller_orders_id_fk" FOREIGN KEY ("seller_order_id") REFERENCES "public"."seller_orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "return_lines_line" ON "return_lines" USING btree ("line_id");--> statement-breakpoint
CREATE INDEX "return_requests_order" ON "return_requests" USING btree ("order_id","id");--> statement-breakpoint
CREATE INDEX "return_requests_seller" ON "return_requests" USING btree ("seller_id","id");--> statement-breakpoint
CREATE INDEX "return_requests_open" ON "return_requests" USING btree ("seller_id","state","due_at","id") WHERE "return_requests"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "return_requests_to_settle" ON "return_requests" USING btree ("id") WHERE "return_requests"."state" = 'refunding';--> statement-breakpoint
CREATE INDEX "return_requests_to_come" ON "return_requests" USING btree ("due_at") WHERE "return_requests"."state" = 'approved';--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_returned_within" CHECK ("order_lines"."returned_quantity" between 0 and "order_lines"."packed_quantity");