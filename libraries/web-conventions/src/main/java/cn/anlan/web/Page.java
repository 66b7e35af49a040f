package cn.anlan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next the cursor of the next page; absent on the last one
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> items,

        @Schema(examples = "WyIyMDIzLTExLTIxIiwiNyJd.Zm9v") @Nullable
        String next) {

    public Page {
        items = List.copyOf(items);
    }
}
