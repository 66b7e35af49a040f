package cn.anlan.campaign.amendment;

import cn.anlan.campaign.campaigncontent.CampaignContent;
import cn.anlan.campaign.campaigncontent.JsonText;
import cn.anlan.clock.ChinaTime;
import cn.anlan.sql.Database;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The versions of published campaigns; none is ever changed.
@ApplicationScoped
public class CampaignVersions {

    private static final JsonText<CampaignContent> CONTENT =
            new JsonText<CampaignContent>(new TypeReference<CampaignContent>() {}) {};

    private final Database database;

    CampaignVersions(Database database) {
        this.database = database;
    }

    void add(CampaignVersion version) {
        database.update(
                """
                insert into campaign_version (campaign_id, number, reason, made_at, organization_id, content)
                values (?, ?, ?, ?, ?::uuid, ?)
                """,
                version.campaignId(),
                version.number(),
                version.reason(),
                version.madeAt(),
                version.organizationId(),
                CONTENT.convertToDatabaseColumn(version.content()));
    }

    Optional<CampaignVersion> find(UUID campaignId, int number) {
        return database.queryOne(
                "select * from campaign_version where campaign_id = ? and number = ?",
                CampaignVersions::read,
                campaignId,
                number);
    }

    /// A campaign as an amendment left it.
    public Optional<CampaignContent> content(UUID campaignId, int number) {
        return find(campaignId, number).map(CampaignVersion::content);
    }

    /// Why an amendment was made.
    public Optional<String> reason(UUID campaignId, int number) {
        return find(campaignId, number).map(CampaignVersion::reason);
    }

    /// The versions of a campaign before one of them, the latest first.
    List<CampaignVersion> before(UUID campaignId, int number, int limit) {
        return database.query("""
                select * from campaign_version
                where campaign_id = ? and number < ?
                order by number desc
                limit ?
                """, CampaignVersions::read, campaignId, number, limit);
    }

    private static CampaignVersion read(ResultSet row) throws SQLException {
        return new CampaignVersion(
                row.getObject("campaign_id", UUID.class),
                row.getInt("number"),
                row.getString("reason"),
                row.getObject("made_at", OffsetDateTime.class)
                        .atZoneSameInstant(ChinaTime.ZONE)
                        .toOffsetDateTime(),
                row.getObject("organization_id", UUID.class),
                CONTENT.convertToEntityAttribute(row.getString("content")));
    }
}
