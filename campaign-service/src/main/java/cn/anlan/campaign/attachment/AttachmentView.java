package cn.anlan.campaign.attachment;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An attachment, as the API shows it.
@Schema(name = "CampaignAttachment")
record AttachmentView(
        UUID id,

        @Schema(examples = "关于开展领导干部讲安全活动的通知.pdf") String name,

        @Schema(examples = "application/pdf") String mediaType,
        @Schema(description = "In bytes.") long size,
        String sha256,
        OffsetDateTime addedAt,

        @Schema(description = "Where it is downloaded.") String href) {

    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.id(),
                attachment.name(),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.addedAt(),
                "/v1/campaigns/" + attachment.campaignId() + "/attachments/" + attachment.id());
    }
}
