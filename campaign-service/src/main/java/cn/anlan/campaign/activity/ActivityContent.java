package cn.anlan.campaign.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What a record says of its activity. It names nobody; see [People].
///
/// @param setting what it entered, e.g. `VILLAGE`
/// @param counterKey the counter of its campaign towards which it counts
/// @param participants everyone who took part
/// @param participantsByKind how many of them were of which kind
@Embeddable
record ActivityContent(
        @Column(name = "activity_kind") String activityKind,
        @Column(name = "held_on") LocalDate heldOn,
        String place,
        @Nullable String setting,
        @Column(name = "counter_key") @Nullable String counterKey,
        @Column(name = "lecturer_post") @Nullable String lecturerPost,
        @Column(name = "audience_kind") @Nullable String audienceKind,
        int participants,

        @Column(name = "participants_by_kind") @Convert(converter = HeadCountsJson.class)
        List<HeadCount> participantsByKind,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(columnDefinition = "text[]")
        List<String> topics,

        @Nullable String channel,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(columnDefinition = "text[]")
        List<String> partners,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(columnDefinition = "text[]")
        List<String> sectors,

        @Nullable String narrative) {

    ActivityContent {
        participantsByKind = List.copyOf(participantsByKind);
        topics = List.copyOf(topics);
        partners = List.copyOf(partners);
        sectors = List.copyOf(sectors);
    }
}
