package cn.anlan.inspection.commitment;

import cn.anlan.events.commitment.CommitmentState;
import java.util.Optional;

/// Where a commitment stands, and the only table of what may follow.
enum CommitmentStatus {
    OPEN,
    FULFILLED,
    CANCELLED;

    /// The status after the step; empty where the step is not possible.
    Optional<CommitmentStatus> after(CommitmentStep step) {
        return Optional.ofNullable(
                switch (this) {
                    case OPEN ->
                        switch (step) {
                            case RESCHEDULE -> OPEN;
                            case FULFIL -> FULFILLED;
                            case CANCEL -> CANCELLED;
                            case REOPEN, REINSTATE -> null;
                        };
                    case FULFILLED ->
                        switch (step) {
                            case REOPEN -> OPEN;
                            case RESCHEDULE, FULFIL, CANCEL, REINSTATE -> null;
                        };
                    case CANCELLED ->
                        switch (step) {
                            case REINSTATE -> OPEN;
                            case RESCHEDULE, FULFIL, REOPEN, CANCEL -> null;
                        };
                });
    }

    CommitmentState published() {
        return switch (this) {
            case OPEN -> CommitmentState.OPEN;
            case FULFILLED -> CommitmentState.FULFILLED;
            case CANCELLED -> CommitmentState.CANCELLED;
        };
    }
}
