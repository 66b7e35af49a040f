package cn.anlan.hazard.visibility;

import cn.anlan.access.OrganizationScope;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Pages of what the current actor sees, the latest first, by ids that grow with time.
@ApplicationScoped
public class ScopedPages {

    private final OrganizationScope scope;
    private final Cursors cursors;

    ScopedPages(OrganizationScope scope, Cursors cursors) {
        this.scope = scope;
        this.cursors = cursors;
    }

    /// Reads a page's rows.
    @FunctionalInterface
    public interface Rows<R> {

        /// @param before where the page before ended
        List<R> read(UUID viewer, @Nullable UUID before, int limit);
    }

    /// @param list the list, and whatever filters it
    public <R, V> Page<V> latestFirst(
            String list, PageRequest page, Rows<R> rows, Function<R, UUID> id, Function<R, V> view) {
        UUID viewer = scope.viewer();
        return viewer == null
                ? new Page<>(List.of(), null)
                : ofAll(list, page, (before, limit) -> rows.read(viewer, before, limit), id, view);
    }

    /// Reads a page's rows, whoever asks.
    @FunctionalInterface
    public interface AllRows<R> {

        /// @param before where the page before ended
        List<R> read(@Nullable UUID before, int limit);
    }

    /// The same of what everybody sees, or whoever the operation lets in.
    public <R, V> Page<V> ofAll(
            String list, PageRequest page, AllRows<R> rows, Function<R, UUID> id, Function<R, V> view) {
        UUID before = cursors.position(list, page)
                .map(position -> UUID.fromString(position.getFirst()))
                .orElse(null);
        return cursors.page(
                list,
                page,
                rows.read(before, page.rowsToRead()),
                row -> List.of(id.apply(row).toString()),
                view::apply);
    }
}
