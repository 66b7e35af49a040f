package cn.anlan.hazard.handling;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of each report of a bulk transfer, in the order of the request.
@Schema(name = "HazardBulkResult", description = "What became of each report, in the order of the request.")
record BulkResult(@Schema(examples = "9") int done, List<Item> results) {

    @Schema(name = "HazardBulkItem")
    record Item(
            UUID id,
            boolean done,

            @Schema(description = "The problem's code, where it was not done", examples = "state-conflict") @Nullable
            String code,

            @Schema(examples = "当前状态不允许此操作") @Nullable String title) {}

    static BulkResult of(List<Item> results) {
        return new BulkResult((int) results.stream().filter(Item::done).count(), results);
    }
}
