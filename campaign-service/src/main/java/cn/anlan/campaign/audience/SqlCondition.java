package cn.anlan.campaign.audience;

import java.util.List;

/// A piece of SQL and the values of its parameters, in their order. No value is ever part of the text.
public record SqlCondition(String sql, List<Object> parameters) {

    public SqlCondition {
        parameters = List.copyOf(parameters);
    }
}
