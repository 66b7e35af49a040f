package cn.anlan.campaign.activityexport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The columns of exported records, in their order. None holds a name: who is named in a record is read one record at a
/// time, and every look is audited.
enum ExportColumn {
    ID("id", "record.id"),
    CAMPAIGN_CODE("campaignCode", "campaign.code"),
    CAMPAIGN_TITLE("campaignTitle", "campaign.title_zh"),
    ORGANIZATION_CODE("organizationCode", "node.code"),
    ORGANIZATION_NAME("organizationName", "node.name"),
    ACTIVITY_KIND("activityKind", "record.activity_kind"),
    HELD_ON("heldOn", "record.held_on"),
    PLACE("place", "record.place"),
    SETTING("setting", "record.setting"),
    COUNTER_KEY("counterKey", "record.counter_key"),
    LECTURER_POST("lecturerPost", "record.lecturer_post"),
    AUDIENCE_KIND("audienceKind", "record.audience_kind"),
    PARTICIPANTS("participants", "record.participants"),
    TOPICS("topics", words("record.topics")),
    CHANNEL("channel", "record.channel"),
    PARTNERS("partners", words("record.partners")),
    SECTORS("sectors", words("record.sectors")),
    NARRATIVE("narrative", "record.narrative"),
    EVIDENCE_COUNT("evidenceCount", "record.evidence_count"),
    STATE("state", "record.state"),
    RETURN_REASON("returnReason", "record.return_reason"),
    RECORDED_AT("recordedAt", time("record.recorded_at")),
    RECEIVED_AT("receivedAt", time("record.received_at"));

    private final String header;
    private final String sql;

    ExportColumn(String header, String sql) {
        this.header = header;
        this.sql = sql;
    }

    static List<String> headers() {
        return Stream.of(values()).map(column -> column.header).toList();
    }

    /// What to select, each under the name of its column.
    static String select() {
        return String.join(
                ", ",
                Stream.of(values()).map(column -> column.sql + " as " + column).toList());
    }

    static List<String> read(ResultSet row) throws SQLException {
        var fields = new String[values().length];
        for (var column : values()) {
            fields[column.ordinal()] = Objects.requireNonNullElse(row.getString(column.name()), "");
        }
        return List.of(fields);
    }

    private static String words(String array) {
        return "array_to_string(" + array + ", ';')";
    }

    /// In China's time.
    private static String time(String instant) {
        return "to_char(" + instant + " at time zone 'Asia/Shanghai', 'YYYY-MM-DD\"T\"HH24:MI:SS\"+08:00\"')";
    }
}
