package cn.anlan.campaign.organizationimport;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.events.organization.OrganizationKind;
import org.junit.jupiter.api.Test;

class OrganizationCsvTest {

    @Test
    void shouldReadColumnsByTheirHeaders() {
        var csv = OrganizationCsv.read("""
                name,code,kind,divisionCode,creditCode,sectors
                南岸机械厂,PLANT,ENTERPRISE,500108001000,９１３５０１００Ｍ０００１００Ｙ４３,machinery; fire
                """);

        assertThat(csv.errors()).isEmpty();
        assertThat(csv.total()).isEqualTo(1);
        var row = csv.rows().getFirst();
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.code()).isEqualTo("PLANT");
        assertThat(row.name()).isEqualTo("南岸机械厂");
        assertThat(row.kind()).isEqualTo(OrganizationKind.ENTERPRISE);
        assertThat(row.divisionCode()).isEqualTo("500108001");
        assertThat(row.creditCode()).isEqualTo("91350100M000100Y43");
        assertThat(row.sectors()).containsExactly("machinery", "fire");
        assertThat(row.parentCode()).isNull();
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
