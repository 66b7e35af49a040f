package cn.anlan.system.plays;

import cn.anlan.standalone.client.Answer;
import cn.anlan.standalone.client.Caller;
import java.util.Map;

/// A problem in the hazard ledger, on its way to its close.
final class Finding {

    private final Stage stage;
    private final String id;

    Finding(Stage stage, String id) {
        this.stage = stage;
        this.id = id;
    }

    /// With the five assurances.
    void planned(Account account, String deadline) {
        step(
                account,
                "plan",
                Map.of(
                        "person", "安全总监",
                        "measures", "限期整改并现场复核",
                        "fundsCents", 2_000_000,
                        "deadline", deadline,
                        "emergencyPlan", "整改期间停用，专人值守"),
                "PLANNED");
    }

    void rectified(Account account) {
        step(account, "rectify", Map.of("description", "已整改，记录归档。"), "RECTIFIED");
    }

    void closed(Account inspector) {
        step(inspector, "reinspect", Map.of("outcome", "PASSED", "remark", "现场核对，属实"), "CLOSED");
    }

    private void step(Account account, String step, Map<String, ?> body, String state) {
        String path = "/v1/findings/" + id;
        Caller caller = stage.as(account);
        Told.of(200, caller.postOnVersion(path + "/" + step, caller.get(path).etag(), body));
        Answer seen = caller.get(path);
        Told.equal(state, seen.text("state"), seen);
    }
}
