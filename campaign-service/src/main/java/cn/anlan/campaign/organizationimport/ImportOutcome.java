package cn.anlan.campaign.organizationimport;

/// What became of a file.
///
/// @param accepted rows that are right; of a refused file none is stored
/// @param changed accepted rows that add or change an organisation
record ImportOutcome(int accepted, int refused, int changed) {

    static final ImportOutcome NONE = new ImportOutcome(0, 0, 0);

    /// Accepted rows that say what is so already.
    int unchanged() {
        return accepted - changed;
    }
}
