package cn.anlan.hazard;

import java.util.Map;
import java.util.UUID;

/// Reports that were found to be real and told to be so, as rewards and exposures need them.
final class Verified {

    private Verified() {}

    /// Ends with the result told: the hazard is real, and was left as it is.
    static UUID report(District district, Citizen citizen) {
        UUID report = substantiated(district, citizen);
        new Staff(district.dispatcher(), report)
                .does("leave-unfixed", Map.of("reason", "已停用，待拆除"))
                .then()
                .statusCode(200);
        return report;
    }

    static UUID substantiated(District district, Citizen citizen) {
        UUID report = transferred(district, citizen);
        new Staff(district.gasInspector(), report)
                .substantiates(district.factory(), "燃气管道锈蚀，存在泄漏风险")
                .then()
                .statusCode(200);
        return report;
    }

    static UUID transferred(District district, Citizen citizen) {
        UUID report = Staff.findsReport(district.dispatcher(), citizen);
        Staff dispatcher = new Staff(district.dispatcher(), report);
        dispatcher.accepts().then().statusCode(200);
        dispatcher.transfersTo(district.gasDepartment()).then().statusCode(200);
        return report;
    }
}
