-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "inApp" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "NotificationPreference" (
    "userId" TEXT NOT NULL,
    "timing" TEXT NOT NULL,
    "quiet" BOOLEAN NOT NULL,
    "kinds" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NotificationPreference_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "notificationId" BIGINT NOT NULL,
    "channel" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "mailId" TEXT,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("notificationId","channel")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3),
    "fault" TEXT,
    "answer" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Delivery_userId_state_idx" ON "Delivery"("userId", "state");

-- CreateIndex
CREATE INDEX "Delivery_mailId_idx" ON "Delivery"("mailId");

-- CreateIndex
CREATE INDEX "Mail_userId_state_idx" ON "Mail"("userId", "state");

-- CreateIndex
CREATE INDEX "Mail_state_createdAt_id_idx" ON "Mail"("state", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_notificationId_fkey" FOREIGN KEY ("notificationId") REFERENCES "Notification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_state" CHECK (state IN ('waiting', 'mailed', 'dropped') AND (state = 'mailed') = ("mailId" IS NOT NULL));
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_state" CHECK (state IN ('waiting', 'sent', 'failed') AND attempts >= 0);

GRANT SELECT, INSERT, UPDATE, DELETE ON "NotificationPreference", "Delivery", "Mail" TO jobcard_app;
