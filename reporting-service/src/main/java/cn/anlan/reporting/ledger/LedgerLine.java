package cn.anlan.reporting.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A commitment with what people want to see beside it.
///
/// @param organizationName absent while the replica does not know the organisation
/// @param submissionId the submission that answers it, if any
record LedgerLine(
        Commitment commitment,
        @Nullable String organizationName,
        @Nullable UUID submissionId) {}
