package cn.anlan.hazard.report;

/// Who may take a step, as the procedure sees him.
public enum Party {
    /// Whoever holds the receipt.
    REPORTER,
    /// The committee office that decides on the report: the one in charge, or the one above it after an objection.
    OFFICE,
    /// The unit that the report was transferred to.
    UNIT,
    /// The hazard ledger, through its events.
    LEDGER,
    /// Nobody: a time has run out.
    TIME
}
