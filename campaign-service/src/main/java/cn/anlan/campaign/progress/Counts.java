package cn.anlan.campaign.progress;

import java.sql.ResultSet;
import java.sql.SQLException;

/// How many commitments stand how, at one time.
record Counts(long ahead, long missing, long doneAndDue, long done, long verified, long late, long waived) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    /// The columns that [#read] reads, summed from rows that have `open`, `done`, … and `due_at`; the time is bound
    /// three times.
    static final String COLUMNS = """
            coalesce(sum(open) filter (where due_at > ?), 0) as ahead,
            coalesce(sum(open) filter (where due_at <= ?), 0) as missing,
            coalesce(sum(done) filter (where due_at <= ?), 0) as done_and_due,
            coalesce(sum(done), 0) as done, coalesce(sum(verified), 0) as verified, coalesce(sum(late), 0) as late,
            coalesce(sum(waived), 0) as waived
            """;

    static Counts read(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("ahead"),
                row.getLong("missing"),
                row.getLong("done_and_due"),
                row.getLong("done"),
                row.getLong("verified"),
                row.getLong("late"),
                row.getLong("waived"));
    }

    long of(Measure measure) {
        return switch (measure) {
            case OWED -> ahead + missing + done;
            case DUE -> missing + doneAndDue;
            case DONE -> done;
            case VERIFIED -> verified;
            case LATE -> late;
            case MISSING -> missing;
            case AHEAD -> ahead;
            case WAIVED -> waived;
        };
    }

    Counts plus(Counts other) {
        return new Counts(
                ahead + other.ahead,
                missing + other.missing,
                doneAndDue + other.doneAndDue,
                done + other.done,
                verified + other.verified,
                late + other.late,
                waived + other.waived);
    }
}
