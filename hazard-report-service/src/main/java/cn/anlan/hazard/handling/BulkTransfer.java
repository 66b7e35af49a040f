package cn.anlan.hazard.handling;

import cn.anlan.problem.Language;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/// Passes many reports on, each in a transaction of its own. A list shows no versions: here the state alone says
/// whether somebody else was quicker, which suffices because there is one way out of it.
@ApplicationScoped
class BulkTransfer {

    private static final String ANY_VERSION = "*";

    private final HandleReport handleReport;

    BulkTransfer(HandleReport handleReport) {
        this.handleReport = handleReport;
    }

    BulkResult transfer(HandlingRequests.BulkTransfer request, Language language) {
        List<BulkResult.Item> results = new ArrayList<>();
        for (UUID id : new LinkedHashSet<>(request.ids())) {
            results.add(transfer(id, request, language));
        }
        return BulkResult.of(results);
    }

    private BulkResult.Item transfer(UUID id, HandlingRequests.BulkTransfer request, Language language) {
        try {
            if (request.organizationId() == null) {
                handleReport.route(id, ANY_VERSION);
            } else {
                handleReport.transfer(id, ANY_VERSION, request.organizationId(), request.reason());
            }
            return new BulkResult.Item(id, true, null, null);
        } catch (ProblemException refused) {
            return new BulkResult.Item(
                    id, false, refused.code().code(), refused.code().title(language));
        }
    }
}
