ALTER TABLE "shipments" DROP CONSTRAINT "shipments_handed_over";--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "delivered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "returned_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_delivered" CHECK (("shipments"."state" = 'delivered') = ("shipments"."delivered_at" is not null));--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_returned" CHECK (("shipments"."state" = 'returned') = ("shipments"."returned_at" is not null));--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_handed_over" CHECK (("shipments"."state" <> 'packed') = ("shipments"."handed_over_at" is not null));