package cn.anlan.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which page of a list a caller wants; take it as `@Valid @BeanParam`.
///
/// @param limit how many items at most, 1 to 100
/// @param cursor where the page begins; absent for the first one
public record PageRequest(
        @QueryParam("limit")
        @DefaultValue("20")
        @Min(1)
        @Max(100)
        @Parameter(description = "How many items at most.", example = "20")
        int limit,

        @QueryParam("cursor")
        @Parameter(description = "The `next` of the page before.", example = "WyIyMDIzLTExLTIxIiwiNyJd.Zm9v")
        @Nullable
        String cursor) {

    /// How many rows to read: one more than asked for tells whether there is a next page.
    public int rowsToRead() {
        return limit + 1;
    }
}
