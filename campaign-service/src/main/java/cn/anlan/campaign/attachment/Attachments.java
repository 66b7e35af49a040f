package cn.anlan.campaign.attachment;

import cn.anlan.clock.ChinaTime;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is known of campaigns' attachments. A campaign has only so many, so that they are listed in one piece.
@ApplicationScoped
class Attachments {

    private final Database database;

    Attachments(Database database) {
        this.database = database;
    }

    List<Attachment> of(UUID campaignId) {
        return database.query(
                "select * from campaign_attachment where campaign_id = ? order by id", Attachments::read, campaignId);
    }

    Optional<Attachment> find(UUID campaignId, UUID id) {
        return database.queryOne(
                "select * from campaign_attachment where campaign_id = ? and id = ?",
                Attachments::read,
                campaignId,
                id);
    }

    void add(Attachment attachment) {
        database.update(
                """
                insert into campaign_attachment
                    (id, campaign_id, name, media_type, size, sha256, evidence_key, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                attachment.id(),
                attachment.campaignId(),
                attachment.name(),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.evidenceKey(),
                attachment.addedAt());
    }

    void remove(UUID id) {
        database.update("delete from campaign_attachment where id = ?", id);
    }

    private static Attachment read(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("evidence_key"),
                row.getObject("added_at", OffsetDateTime.class)
                        .atZoneSameInstant(ChinaTime.ZONE)
                        .toOffsetDateTime());
    }
}
