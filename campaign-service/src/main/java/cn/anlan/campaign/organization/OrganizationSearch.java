package cn.anlan.campaign.organization;

import cn.anlan.china.code.UnifiedSocialCreditCode;
import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds organisations, in the order of their codes. A condition that nobody asks for is left out of the query, so that
/// the planner sees which index is worth it.
@ApplicationScoped
class OrganizationSearch {

    /// A path that no organisation has.
    private static final String NOWHERE = "nowhere";

    private static final String NAME = "(organization_name_grams(name) @> ? and position(? in lower(name)) > 0)";

    private final Database database;
    private final OrganizationDirectory directory;

    OrganizationSearch(Database database, OrganizationDirectory directory) {
        this.database = database;
        this.directory = directory;
    }

    /// @param after the code after which to begin, empty for the first page
    List<Organization> find(OrganizationFilter filter, Viewpoint viewpoint, String after, int limit) {
        var query = query(filter, rootPath(filter), viewpoint, after, limit);
        return database.query(query.sql(), OrganizationDirectory::read, query.parameters());
    }

    /// Looked up first: only of a path that it knows can the planner tell how much hangs below it.
    private @Nullable String rootPath(OrganizationFilter filter) {
        return filter.rootId() == null
                ? null
                : directory.find(filter.rootId()).map(Organization::path).orElse(NOWHERE);
    }

    static Query query(
            OrganizationFilter filter, @Nullable String rootPath, Viewpoint viewpoint, String after, int limit) {
        var conditions = new Conditions();
        conditions.and("code > ?", after);
        if (filter.text() != null) {
            conditions.and(
                    "(" + NAME + " or code like ?)", grams(filter.text()), lower(filter.text()), prefix(filter.text()));
        }
        if (filter.name() != null) {
            conditions.and(NAME, grams(filter.name()), lower(filter.name()));
        }
        if (filter.code() != null) {
            conditions.and("code like ?", prefix(filter.code()));
        }
        if (filter.creditCode() != null) {
            conditions.and("credit_code = ?", canonical(filter.creditCode()));
        }
        conditions.andIfGiven("path <@ ?::ltree", rootPath);
        conditions.andIfGiven("parent_id = ?", filter.parentId());
        conditions.andIfGiven("kind = ?", nameOf(filter.kind()));
        conditions.andIfGiven("level = ?", nameOf(filter.level()));
        conditions.andIfGiven("? = any (sectors)", nameOf(filter.sector()));
        conditions.andIfGiven("status = ?", nameOf(filter.status()));
        if (!viewpoint.wholeTree()) {
            conditions.and("id in (select id from organizations_in_scope(?::uuid))", viewpoint.viewer());
        }
        return conditions.query(limit);
    }

    /// The pairs of neighbouring characters, or the only character.
    private static SqlArray grams(String text) {
        var characters = lower(text).codePoints().mapToObj(Character::toString).toList();
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i + 1 < characters.size(); i++) {
            grams.add(characters.get(i) + characters.get(i + 1));
        }
        return SqlArray.of("text", grams.isEmpty() ? characters : grams, gram -> gram);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String prefix(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static String canonical(String creditCode) {
        return UnifiedSocialCreditCode.parse(creditCode)
                .map(UnifiedSocialCreditCode::value)
                .orElse(creditCode);
    }

    private static @Nullable String nameOf(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    /// Through whose eyes.
    ///
    /// @param viewer without one, and not the whole tree, nothing is seen
    /// @param wholeTree for those who run the installation
    record Viewpoint(@Nullable UUID viewer, boolean wholeTree) {}

    /// A statement with its parameters.
    @SuppressWarnings("ArrayRecordComponent") // never compared, only bound
    record Query(String sql, @Nullable Object[] parameters) {}

    private static final class Conditions {
        private final List<String> conditions = new ArrayList<>();
        private final List<@Nullable Object> parameters = new ArrayList<>();

        void and(String condition, @Nullable Object... values) {
            conditions.add(condition);
            parameters.addAll(Arrays.asList(values));
        }

        void andIfGiven(String condition, @Nullable Object value) {
            if (value != null) {
                and(condition, value);
            }
        }

        Query query(int limit) {
            parameters.add(limit);
            return new Query(
                    "select " + OrganizationDirectory.COLUMNS + " from organization_node where "
                            + String.join(" and ", conditions) + " order by code limit ?",
                    parameters.toArray());
        }
    }
}
