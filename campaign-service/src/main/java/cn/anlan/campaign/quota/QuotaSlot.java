package cn.anlan.campaign.quota;

import cn.anlan.events.Ids;
import cn.anlan.events.LocalizedText;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What every organisation enrolled on one day owes alike: so many activities, in one period, towards one counter.
///
/// @param counterKey nothing where the requirement has no counters
/// @param key names the due date within the requirement, and stays when a holiday notice moves it
/// @param periodStart the first day whose activities count
/// @param periodEnd the last day whose activities count
/// @param dueAt the first instant that is too late
record QuotaSlot(
        UUID requirementId,
        @Nullable String counterKey,
        String key,
        LocalizedText title,
        LocalDate periodStart,
        LocalDate periodEnd,
        OffsetDateTime dueAt,
        int quantity) {

    /// The commitment's id: the same whenever it is planned again.
    UUID idFor(UUID enrolmentId) {
        return Ids.named("commitment:campaign-service:%s:%s:%s:%s"
                .formatted(enrolmentId, requirementId, counterKey == null ? "" : counterKey, key));
    }
}
