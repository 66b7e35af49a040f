package cn.anlan.reporting.ledger;

import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentState;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the ledger.
///
/// @param content what the owning service said last
/// @param version the aggregate version at which it said so
/// @param timeliness how it stood when it was last looked at; absent when waived or cancelled
public record Commitment(
        CommitmentChanged content, long version, @Nullable Timeliness timeliness) {

    /// The application name of this service, which owns the reports.
    public static final String REPORTING_SERVICE = "reporting-service";

    public UUID id() {
        return content.id();
    }

    /// Whether a submission to this service fulfils it.
    public boolean takesSubmission() {
        return content.service().equals(REPORTING_SERVICE);
    }

    public boolean is(CommitmentState state) {
        return content.state() == state;
    }

    /// Whether what is done at that time is done in time.
    public boolean isMetAt(OffsetDateTime time) {
        return time.isBefore(content.dueAt());
    }
}
