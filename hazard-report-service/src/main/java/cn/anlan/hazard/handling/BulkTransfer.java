package cn.anlan.hazard.handling;

import cn.anlan.problem.Language;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/// Passes many reports on, each in a transaction of its own.
@ApplicationScoped
class BulkTransfer {

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
                handleReport.route(id);
            } else {
                handleReport.transfer(id, request.organizationId(), request.reason());
            }
            return new BulkResult.Item(id, true, null, null);
        } catch (ProblemException refused) {
            return new BulkResult.Item(
                    id, false, refused.code().code(), refused.code().title(language));
        }
    }
}
