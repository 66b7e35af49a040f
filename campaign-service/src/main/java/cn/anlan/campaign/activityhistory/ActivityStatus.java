package cn.anlan.campaign.activityhistory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where an activity record stands, and where each step leads from there.
public enum ActivityStatus {
    /// Put forward by its unit. It counts.
    SUBMITTED,
    /// Confirmed by an office above the unit. It counts.
    VERIFIED,
    /// Sent back to the unit, to be corrected and submitted again.
    RETURNED,
    /// Taken back by its unit.
    WITHDRAWN;

    /// @return where the step leads, or nothing where it cannot be taken
    public Optional<ActivityStatus> after(ActivityStep step) {
        return Optional.ofNullable(successor(step));
    }

    private @Nullable ActivityStatus successor(ActivityStep step) {
        return switch (this) {
            case SUBMITTED ->
                switch (step) {
                    case EDIT -> SUBMITTED;
                    case VERIFY -> VERIFIED;
                    case RETURN -> RETURNED;
                    case WITHDRAW -> WITHDRAWN;
                    case SUBMIT -> null;
                };
            case VERIFIED ->
                switch (step) {
                    // What was verified is no longer what the record says.
                    case EDIT -> SUBMITTED;
                    case RETURN -> RETURNED;
                    case WITHDRAW -> WITHDRAWN;
                    case SUBMIT, VERIFY -> null;
                };
            case RETURNED ->
                switch (step) {
                    case EDIT -> RETURNED;
                    case SUBMIT -> SUBMITTED;
                    case WITHDRAW -> WITHDRAWN;
                    case VERIFY, RETURN -> null;
                };
            case WITHDRAWN -> null;
        };
    }
}
