package cn.anlan.campaign.audience;

import cn.anlan.sql.SqlArray;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Turns selectors into SQL over `organization_node node`.
public final class AudienceSql {

    private static final String NODE = "node";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private AudienceSql() {}

    /// Whether the selector means a node; true or false, never null.
    public static SqlCondition matches(AudienceSelector selector) {
        var compiled = new AudienceSql();
        compiled.write(selector, NODE);
        return compiled.toCondition();
    }

    /// The keys of the selectors that mean a node, as a `uuid[]`.
    public static SqlCondition matching(Map<UUID, AudienceSelector> selectors) {
        var compiled = new AudienceSql();
        compiled.sql.append("array_remove(array[");
        var separator = "";
        for (var entry : selectors.entrySet()) {
            compiled.sql.append(separator).append("case when ");
            compiled.write(entry.getValue(), NODE);
            compiled.sql.append(" then ?::uuid end");
            compiled.parameters.add(entry.getKey());
            separator = ", ";
        }
        compiled.sql.append("]::uuid[], null)");
        return compiled.toCondition();
    }

    /// How many active units below a node the selector means, counted no further than to a limit.
    public static SqlCondition countBelow(AudienceSelector selector, int limit) {
        var compiled = new AudienceSql();
        compiled.writeCount(selector, NODE, limit);
        return compiled.toCondition();
    }

    private SqlCondition toCondition() {
        return new SqlCondition(sql.toString(), parameters);
    }

    private void write(AudienceSelector selector, String node) {
        switch (selector) {
            case AudienceSelector.All all -> writeEach(all.of(), " and ", node);
            case AudienceSelector.Any any -> writeEach(any.of(), " or ", node);
            case AudienceSelector.Not not -> {
                sql.append("not (");
                write(not.of(), node);
                sql.append(")");
            }
            case AudienceSelector.Kind kind -> append(node + ".kind = any (?)", names(kind.kinds()));
            case AudienceSelector.Level level -> append(node + ".level = any (?)", names(level.levels()));
            case AudienceSelector.Sector sector -> append(node + ".sectors && ?", names(sector.sectors()));
            case AudienceSelector.Grade grade ->
                append("coalesce(" + node + ".risk_grade = any (?), false)", names(grade.grades()));
            case AudienceSelector.Industry industry ->
                append(
                        "exists (select from unnest(?) wanted (code) where starts_with(" + node
                                + ".industry, wanted.code))",
                        SqlArray.of("text", industry.industries(), code -> code));
            case AudienceSelector.Subtree subtree ->
                append(
                        node + ".path <@ array(select root.path from organization_node root where root.id = any (?))",
                        ids(subtree.roots()));
            case AudienceSelector.Units units -> append(node + ".id = any (?)", ids(units.units()));
            case AudienceSelector.Having having -> writeThresholds(having, node);
        }
    }

    private void writeEach(List<AudienceSelector> selectors, String operator, String node) {
        var separator = "(";
        for (var selector : selectors) {
            sql.append(separator);
            write(selector, node);
            separator = operator;
        }
        sql.append(")");
    }

    /// Counts no further than the answer needs.
    private void writeThresholds(AudienceSelector.Having having, String node) {
        int atLeast = having.atLeast() == null ? 0 : having.atLeast();
        int fewerThan = having.fewerThan() == null ? Integer.MAX_VALUE : having.fewerThan();
        writeCount(having.below(), node, having.fewerThan() == null ? atLeast : fewerThan);
        append(" between ? and ?", atLeast);
        parameters.add(fewerThan - 1);
    }

    private void writeCount(AudienceSelector selector, String node, int limit) {
        var below = node + "_below";
        sql.append("(select count(*) from (select from organization_node %1$s where %1$s.path <@ %2$s.path"
                        .formatted(below, node))
                .append(" and %1$s.id <> %2$s.id and %1$s.status = 'ACTIVE' and ".formatted(below, node));
        write(selector, below);
        append(" limit ?) counted)", limit);
    }

    private void append(String text, Object parameter) {
        sql.append(text);
        parameters.add(parameter);
    }

    private static SqlArray names(Collection<? extends Enum<?>> values) {
        return SqlArray.of("text", values, Enum::name);
    }

    private static SqlArray ids(Collection<UUID> ids) {
        return SqlArray.of("uuid", ids, id -> id);
    }
}
