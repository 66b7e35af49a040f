package cn.anlan.campaign.audience;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.organization.RiskGrade;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.sql.SqlArray;
import java.util.List;
import org.junit.jupiter.api.Test;

class AudienceSqlTest {

    @Test
    void shouldBindEveryValueAndWriteNone() {
        var hostile = "C'; drop table organization_node; --";

        var condition = AudienceSql.matches(new AudienceSelector.All(List.of(
                AudienceSelector.kinds(OrganizationKind.ENTERPRISE),
                new AudienceSelector.Not(new AudienceSelector.Industry(List.of(hostile))))));

        assertThat(condition.sql()).doesNotContain("drop", "ENTERPRISE");
        assertThat(condition.parameters()).hasSize(2);
        assertThat(((SqlArray) condition.parameters().get(1)).values()).containsExactly(hostile);
    }

    @Test
    void shouldCountNoFurtherThanTheAnswerNeeds() {
        var atLeast = new AudienceSelector.Having(AudienceSelector.kinds(OrganizationKind.ENTERPRISE), 15, null);
        var fewer = new AudienceSelector.Having(AudienceSelector.kinds(OrganizationKind.ENTERPRISE), null, 15);

        assertThat(AudienceSql.matches(atLeast).parameters().subList(1, 4))
                .containsExactly(15, 15, Integer.MAX_VALUE - 1);
        assertThat(AudienceSql.matches(fewer).parameters().subList(1, 4)).containsExactly(15, 0, 14);
    }

    @Test
    void shouldNotMakeUngradedUnitsUnknown() {
        assertThat(AudienceSql.matches(new AudienceSelector.Not(new AudienceSelector.Grade(List.of(RiskGrade.LOW))))
                        .sql())
                .isEqualTo("not (coalesce(node.risk_grade = any (?), false))");
    }

    @Test
    void shouldNestAlternatives() {
        assertThat(AudienceSql.matches(new AudienceSelector.Any(List.of(
                                new AudienceSelector.All(List.of(
                                        AudienceSelector.kinds(OrganizationKind.GOVERNMENT),
                                        new AudienceSelector.Level(List.of(AdministrativeLevel.COUNTY)))),
                                AudienceSelector.kinds(OrganizationKind.DEPARTMENT))))
                        .sql())
                .isEqualTo("((node.kind = any (?) and node.level = any (?)) or node.kind = any (?))");
    }
}
