package cn.anlan.campaign.organizationimport;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.organization.HazardSector;
import cn.anlan.campaign.organization.OrganizationProfile;
import cn.anlan.campaign.organization.RiskGrade;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganizationCsvTest {

    @Test
    void shouldReadColumnsByTheirHeaders() {
        var csv = OrganizationCsv.read("""
                name,code,kind,divisionCode,creditCode,industry,sectors,riskGrade,employees,leaderPost,section
                南岸机械厂,PLANT,企业,500108001000,９１３５０１００Ｍ０００１００Ｙ４３,3411,machinery; 消防,较大风险,86,分管副区长,监管一科
                """);

        assertThat(csv.errors()).isEmpty();
        assertThat(csv.total()).isEqualTo(1);
        var row = csv.rows().getFirst();
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.code()).isEqualTo("PLANT");
        assertThat(row.profile())
                .isEqualTo(new OrganizationProfile(
                        "南岸机械厂",
                        OrganizationKind.ENTERPRISE,
                        AdministrativeLevel.NONE,
                        "500108001",
                        "91350100M000100Y43",
                        "C3411",
                        List.of(HazardSector.MACHINERY, HazardSector.FIRE),
                        RiskGrade.LARGER,
                        86));
        assertThat(row.leaderPost()).isEqualTo("分管副区长");
        assertThat(row.section()).isEqualTo("监管一科");
        assertThat(row.parentCode()).isNull();
    }

    @Test
    void shouldTakeTheLevelOfTheDivisionWhereABodyGoverns() {
        var csv = OrganizationCsv.read("""
                code,name,kind,divisionCode,level
                A,省政府,GOVERNMENT,50,
                B,市安委会,COMMITTEE,5001,
                C,区安委办,COMMITTEE_OFFICE,500108,
                D,街道应急办,DEPARTMENT,500108001,
                E,村委会,GOVERNMENT,500108001003,
                F,开发区管委会,GOVERNMENT,500108-KFQ,
                G,新区管委会,GOVERNMENT,500108-XQ,市级
                H,某厂,ENTERPRISE,500108,
                I,国有集团,ENTERPRISE,500000,province
                J,协会,DEPARTMENT,,
                """);

        assertThat(csv.errors()).isEmpty();
        assertThat(csv.rows())
                .extracting(row -> row.profile().level())
                .containsExactly(
                        AdministrativeLevel.PROVINCE,
                        AdministrativeLevel.CITY,
                        AdministrativeLevel.COUNTY,
                        AdministrativeLevel.TOWN,
                        AdministrativeLevel.VILLAGE,
                        AdministrativeLevel.TOWN,
                        AdministrativeLevel.CITY,
                        AdministrativeLevel.NONE,
                        AdministrativeLevel.PROVINCE,
                        AdministrativeLevel.NONE);
    }

    @Test
    void shouldRefuseWordsThatTheListsHaveNot() {
        var csv = OrganizationCsv.read("""
                code,name,kind,level,industry,sectors,riskGrade,employees
                A,甲,企业,GALAXY,C01,消防;魔法,B,-1
                B,乙,企业,,U,,,many
                """);

        assertThat(csv.errors())
                .containsExactly(
                        new RowError(2, "level", RowFault.UNKNOWN_LEVEL),
                        new RowError(2, "sectors", RowFault.UNKNOWN_SECTOR),
                        new RowError(2, "industry", RowFault.MALFORMED_INDUSTRY),
                        new RowError(2, "riskGrade", RowFault.UNKNOWN_RISK_GRADE),
                        new RowError(2, "employees", RowFault.MALFORMED_NUMBER),
                        new RowError(3, "industry", RowFault.MALFORMED_INDUSTRY),
                        new RowError(3, "employees", RowFault.MALFORMED_NUMBER));
    }

    @Test
    void shouldReportEveryWrongValueWithItsLineAndColumn() {
        var csv = OrganizationCsv.read("""
                id,code,name,kind,parentCode,divisionCode,creditCode
                1-2-3-4-5,A,甲,DEPARTMENT,,,
                ,B,乙,BUREAU,,5001O8,91350100M000100Y4Z
                ,,,DEPARTMENT,,,
                ,"C","一
                二",DEPARTMENT,,,
                ,D,丁,DEPARTMENT,,
                """);

        assertThat(csv.total()).isEqualTo(5);
        assertThat(csv.rows()).extracting(ImportRow::code).containsExactly("C");
        assertThat(csv.errors())
                .containsExactly(
                        new RowError(2, "id", RowFault.MALFORMED_ID),
                        new RowError(3, "kind", RowFault.UNKNOWN_KIND),
                        new RowError(3, "divisionCode", RowFault.MALFORMED_DIVISION_CODE),
                        new RowError(3, "creditCode", RowFault.INVALID_CREDIT_CODE),
                        new RowError(4, "code", RowFault.REQUIRED),
                        new RowError(4, "name", RowFault.REQUIRED),
                        new RowError(7, "", RowFault.WRONG_NUMBER_OF_FIELDS));
    }

    @Test
    void shouldJudgeTheHeaderFirst() {
        var csv = OrganizationCsv.read("code,name,color,code\nA,甲,red,B\n");

        assertThat(csv.total()).isEqualTo(1);
        assertThat(csv.rows()).isEmpty();
        assertThat(csv.errors())
                .containsExactly(
                        new RowError(1, "color", RowFault.UNKNOWN_COLUMN),
                        new RowError(1, "code", RowFault.DUPLICATE_COLUMN),
                        new RowError(1, "kind", RowFault.MISSING_COLUMN));
    }

    @Test
    void shouldRefuseAnEmptyFile() {
        assertThat(OrganizationCsv.read("").errors()).isNotEmpty();
    }

    @Test
    void shouldIgnoreAByteOrderMark() {
        assertThat(OrganizationCsv.read("\uFEFFcode,name,kind\nA,甲,DEPARTMENT\n")
                        .errors())
                .isEmpty();
    }

    @Test
    void shouldReportABrokenQuotation() {
        var csv = OrganizationCsv.read("code,name,kind\nA,甲,DEPARTMENT\nB,\"乙\" x,DEPARTMENT\n");

        assertThat(csv.errors()).extracting(RowError::fault).containsExactly(RowFault.MALFORMED_CSV);
    }
}
