package cn.anlan.system.plays;

import java.util.List;

/// A person of a play.
///
/// @param unit whom he acts for
record Account(String username, Unit unit, List<String> roles) {

    /// Runs campaigns for a committee's office.
    static Account officer(String username, Unit office) {
        return new Account(username, office, List.of("committee-officer"));
    }

    /// Reports, records and hands in for a unit.
    static Account liaison(String username, Unit unit) {
        return new Account(username, unit, List.of("liaison-officer"));
    }

    /// Inspects, and signs off what others rectified.
    static Account inspector(String username, Unit unit) {
        return new Account(username, unit, List.of("inspector"));
    }
}
