package cn.anlan.campaign.commitment;

import cn.anlan.sql.Database;

/// The places of units in the tree, which figures go by. Whoever changes commitments holds them still until the
/// transaction ends, and does so *before* it locks any row: whoever moves units holds them alone, and then locks rows.
final class Places {

    private Places() {}

    static void hold(Database database) {
        database.query("select hold_places()", row -> true);
    }
}
