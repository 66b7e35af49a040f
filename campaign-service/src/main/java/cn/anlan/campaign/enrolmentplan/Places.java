package cn.anlan.campaign.enrolmentplan;

import cn.anlan.sql.Database;

/// The places of units in the tree, which figures go by. Whoever changes commitments holds them still until the
/// transaction ends, and does so *before* it locks any row: whoever moves units holds them alone, and then locks rows.
public final class Places {

    private Places() {}

    public static void hold(Database database) {
        database.query("select hold_places()", row -> true);
    }
}
