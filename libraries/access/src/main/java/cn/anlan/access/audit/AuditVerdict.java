package cn.anlan.access.audit;

/// What came out of verifying the audit log.
public sealed interface AuditVerdict {

    /// Nothing was altered, added behind the log's back, or taken away.
    ///
    /// @param head where the chain ends; worth keeping outside the database
    record Intact(AuditHead head) implements AuditVerdict {}

    /// The log is not what was recorded.
    ///
    /// @param position the first position of the chain that does not hold
    record Broken(long position, String reason) implements AuditVerdict {}
}
