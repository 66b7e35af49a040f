package cn.anlan.reporting.plan;

import cn.anlan.clock.ChinaTime;
import cn.anlan.events.Ids;
import cn.anlan.reporting.ledger.Commitment;
import java.time.OffsetDateTime;
import java.util.UUID;

/// One time at which a requirement asks every enrolled organisation for a report.
///
/// @param key names it within the requirement, even when a new holiday notice moves its day
/// @param dueAt the first instant that is too late
/// @param revoked whether it is no longer asked for
record Occurrence(UUID campaignId, UUID requirementId, String key, OffsetDateTime dueAt, boolean revoked) {

    /// The commitment of an organisation to this report.
    UUID commitmentOf(UUID organizationId) {
        return Ids.named(
                "commitment:" + Commitment.REPORTING_SERVICE + ":" + requirementId + ":" + organizationId + ":" + key);
    }

    /// Whether the enrolment says anything about the report: who is not asked for it any more, or has left, still owes
    /// what had come due by then.
    boolean isDecidedFor(Enrolment enrolment, OffsetDateTime asOf) {
        return isOwedBy(enrolment) || revoked || dueAt.isAfter(asOf);
    }

    /// Whether the enrolled organisation owes the report: one that was due before it came in is none of its.
    boolean isOwedBy(Enrolment enrolment) {
        return enrolment.enrolled()
                && !revoked
                && enrolment.requirementIds().contains(requirementId)
                && dueAt.isAfter(
                        enrolment.enrolledOn().atStartOfDay(ChinaTime.ZONE).toOffsetDateTime());
    }
}
