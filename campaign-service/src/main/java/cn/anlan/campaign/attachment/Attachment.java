package cn.anlan.campaign.attachment;

import java.time.OffsetDateTime;
import java.util.UUID;

/// A document that comes with a campaign.
///
/// @param name as people see it, with the extension of what the file is
/// @param evidenceKey where the file store keeps it
record Attachment(
        UUID id,
        UUID campaignId,
        String name,
        String mediaType,
        long size,
        String sha256,
        String evidenceKey,
        OffsetDateTime addedAt) {}
