package cn.anlan.hazard.report;

/// What can be done with a report. When, by whom and to which end is for [Procedure] to say.
public enum HandlingStep {
    SUBMIT,
    /// Somebody of the office takes the report up (审核).
    SCREEN,
    /// The reporter is asked for more (补正).
    ASK,
    /// The reporter answers what he was asked.
    ANSWER,
    /// The reporter has not answered within his time; the handling goes on with what there is.
    LAPSE,
    ACCEPT,
    REJECT,
    /// The report tells of the same hazard as another one (并案).
    MERGE,
    TRANSFER,
    /// The unit that was asked gives the report back to the office (退回).
    RETURN,
    /// Somebody of the unit takes the verification up (核查).
    VERIFY,
    /// The unit waits for another authority; the clock stands still.
    AWAIT,
    /// The wait is over.
    RESUME,
    /// More time is granted (延期).
    EXTEND,
    SUBSTANTIATE,
    REFUTE,
    /// The hazard ledger has opened a finding.
    RECTIFY,
    /// The hazard ledger has closed the finding. Events carry state, so it may be the first that is heard of it.
    REINSPECT,
    /// The office ends the handling of a hazard that is real and still there, and tells the reporter why.
    LEAVE_UNFIXED,
    /// The reporter is told the result (反馈).
    TELL,
    /// The reporter objects to what he was told (异议).
    OBJECT,
    /// The office above confirms what the reporter had been told.
    UPHOLD,
    /// The reporter takes the report back (撤回).
    WITHDRAW,
    /// The time for an objection is over (办结).
    CLOSE
}
