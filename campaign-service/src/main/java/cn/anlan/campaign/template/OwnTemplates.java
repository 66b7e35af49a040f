package cn.anlan.campaign.template;

import cn.anlan.campaign.organization.Organization;
import cn.anlan.clock.ChinaTime;
import cn.anlan.events.LocalizedText;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The templates that committees keep. One is seen by the body that keeps it, by all below it, and by those above.
@ApplicationScoped
class OwnTemplates {

    private static final String VERSIONS = """
            key, version, title_zh, title_en, theme, owner_organization_id, created_at
            from campaign_template
            """;
    private static final String SEEN = """
             exists (select from organization_node owner
                     where owner.id = owner_organization_id
                       and (owner.path @> ?::ltree or owner.path <@ ?::ltree))
            """;

    private final Database database;
    private final Clock clock;

    OwnTemplates(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The newest version of each template that the seat sees, in the order of their keys.
    List<TemplateVersion> list(Organization seat, String after, int limit) {
        return database.query(
                "select distinct on (key) " + VERSIONS + "where key > ? and" + SEEN
                        + "order by key, version desc limit ?",
                OwnTemplates::readVersion,
                after,
                seat.path(),
                seat.path(),
                limit);
    }

    /// The versions of a template that the seat sees, the newest first.
    ///
    /// @param before the version before which to begin
    List<TemplateVersion> versions(String key, Organization seat, int before, int limit) {
        return database.query(
                "select " + VERSIONS + "where key = ? and version < ? and" + SEEN + "order by version desc limit ?",
                OwnTemplates::readVersion,
                key,
                before,
                seat.path(),
                seat.path(),
                limit);
    }

    Optional<TemplateVersion> newest(String key) {
        return database.queryOne(
                "select " + VERSIONS + "where key = ? order by version desc limit 1", OwnTemplates::readVersion, key);
    }

    Optional<CampaignTemplate> content(String key, int version) {
        return database.queryOne(
                "select content from campaign_template where key = ? and version = ?",
                row -> TemplateFormat.JSON.restore(row.getString("content").getBytes(StandardCharsets.UTF_8)),
                key,
                version);
    }

    /// @return whether it was added; another may have added this version at the same time
    boolean add(UUID ownerOrganizationId, CampaignTemplate template, int version, String createdBy) {
        return database.update(
                        """
                        insert into campaign_template
                            (key, version, owner_organization_id, title_zh, title_en, theme, content, created_by,
                             created_at)
                        values (?, ?, ?, ?, ?, ?, ?::json, ?, ?)
                        on conflict on constraint campaign_template_once do nothing
                        """,
                        template.key(),
                        version,
                        ownerOrganizationId,
                        template.title().zh(),
                        template.title().en(),
                        template.theme(),
                        TemplateFormat.JSON.write(template),
                        createdBy,
                        OffsetDateTime.now(clock))
                == 1;
    }

    private static TemplateVersion readVersion(ResultSet row) throws SQLException {
        return new TemplateVersion(
                row.getString("key"),
                row.getInt("version"),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                row.getString("theme"),
                row.getObject("owner_organization_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class)
                        .atZoneSameInstant(ChinaTime.ZONE)
                        .toOffsetDateTime());
    }
}
