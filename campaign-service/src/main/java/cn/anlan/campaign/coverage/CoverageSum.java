package cn.anlan.campaign.coverage;

/// How many leaders are to be trained and are. A person who holds two posts of a unit is one person; as a head he
/// counts for each headship that he holds.
///
/// @param people who count
/// @param covered who of them is trained
/// @param vacant posts that nobody holds: for them nobody counts
record CoverageSum(int people, int covered, Heads partyHeads, Heads administrativeHeads, int vacant) {

    /// Whether the unit has said who leads it.
    boolean isKnown() {
        return people + vacant > 0;
    }

    /// @param due headships that are held
    /// @param covered those whose holder is trained
    /// @param vacant those that nobody holds
    record Heads(int due, int covered, int vacant) {}
}
