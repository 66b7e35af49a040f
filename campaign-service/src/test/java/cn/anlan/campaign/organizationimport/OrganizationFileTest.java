package cn.anlan.campaign.organizationimport;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.organization.HazardSector;
import cn.anlan.campaign.organization.OrganizationProfile;
import cn.anlan.campaign.organization.RiskGrade;
import cn.anlan.campaign.organizationfile.Column;
import cn.anlan.campaign.tablefile.FileFormat;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationFileTest {

    private static OrganizationFile readCsv(String text) {
        return OrganizationFile.read(FileFormat.CSV, text.getBytes(StandardCharsets.UTF_8));
    }

    private static OrganizationFile readJson(String text) {
        return OrganizationFile.read(FileFormat.JSON, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shouldReadColumnsByTheirHeaders() {
        var csv = readCsv("""
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
        var csv = readCsv("""
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
        var csv = readCsv("""
                code,name,kind,level,industry,sectors,riskGrade,employees,leaderPost,section
                A,甲,企业,GALAXY,C01,消防;魔法,B,-1,分管副局长,
                B,乙,企业,,U,,,many,副局长 13800000000,科室13900000000
                """);

        assertThat(csv.errors())
                .containsExactly(
                        new RowError(2, "level", RowFault.UNKNOWN_LEVEL),
                        new RowError(2, "sectors", RowFault.UNKNOWN_SECTOR),
                        new RowError(2, "industry", RowFault.MALFORMED_INDUSTRY),
                        new RowError(2, "riskGrade", RowFault.UNKNOWN_RISK_GRADE),
                        new RowError(2, "employees", RowFault.MALFORMED_NUMBER),
                        new RowError(3, "industry", RowFault.MALFORMED_INDUSTRY),
                        new RowError(3, "employees", RowFault.MALFORMED_NUMBER),
                        new RowError(3, "leaderPost", RowFault.PHONE_NUMBER),
                        new RowError(3, "section", RowFault.PHONE_NUMBER));
    }

    @Test
    void shouldBoundEveryValue() {
        var csv = readCsv("code,name,kind\nA," + "长".repeat(Column.NAME.longest() + 1) + ",企业\nB,"
                + "长".repeat(Column.NAME.longest()) + ",企业\n");

        assertThat(csv.errors()).containsExactly(new RowError(2, "name", RowFault.TOO_LONG));
        assertThat(csv.rows()).extracting(ImportRow::code).containsExactly("B");
    }

    @Test
    void shouldReportEveryWrongValueWithItsLineAndColumn() {
        var csv = readCsv("""
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
        var csv = readCsv("code,name,color,code\nA,甲,red,B\n");

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
        assertThat(readCsv("").errors()).isNotEmpty();
    }

    @Test
    void shouldIgnoreAByteOrderMark() {
        assertThat(readCsv("\uFEFFcode,name,kind\nA,甲,DEPARTMENT\n").errors()).isEmpty();
    }

    @Test
    void shouldReportABrokenQuotation() {
        var csv = readCsv("code,name,kind\nA,甲,DEPARTMENT\nB,\"乙\" x,DEPARTMENT\n");

        assertThat(csv.errors()).extracting(RowError::fault).containsExactly(RowFault.MALFORMED_FILE);
    }

    @Test
    void shouldReadWhatChineseSpreadsheetsSave() {
        var csv = OrganizationFile.read(
                FileFormat.CSV, "code,name,kind\nA,镕基街道办事处,党委政府\n".getBytes(Charset.forName("GB18030")));

        assertThat(csv.errors()).isEmpty();
        assertThat(csv.rows().getFirst().profile().name()).isEqualTo("镕基街道办事处");
    }

    @Test
    void shouldPassOverRemarks() {
        var csv = readCsv("code,name,kind,#line,#errors\nA,甲,DEPARTMENT,3,kind: 未知的单位类别\n");

        assertThat(csv.errors()).isEmpty();
        assertThat(csv.rows()).hasSize(1);
    }

    @Test
    void shouldReadTheFirstSheetOfAWorkbook() throws IOException {
        var workbook = workbook(sheet -> {
            sheet.value(0, 0, "code");
            sheet.value(0, 1, "name");
            sheet.value(0, 2, "kind");
            sheet.value(0, 3, "divisionCode");
            sheet.value(0, 4, "employees");
            sheet.value(1, 0, 500108001);
            sheet.value(1, 1, "海棠溪街道");
            sheet.value(1, 2, "GOVERNMENT");
            sheet.value(1, 3, 500108001000L);
            // row 3 is empty
            sheet.value(3, 0, "P");
            sheet.value(3, 1, "某厂");
            sheet.value(3, 2, "FACTORY");
        });

        var file = OrganizationFile.read(FileFormat.XLSX, workbook);

        assertThat(file.total()).isEqualTo(2);
        assertThat(file.rows()).extracting(ImportRow::code).containsExactly("500108001");
        assertThat(file.rows().getFirst().profile().divisionCode()).isEqualTo("500108001");
        assertThat(file.rows().getFirst().profile().employees()).isNull();
        assertThat(file.errors()).containsExactly(new RowError(4, "kind", RowFault.UNKNOWN_KIND));
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void shouldSayWhereAFileCannotBeRead(FileFormat format) {
        var file = OrganizationFile.read(format, new byte[] {'\"', 'P', 'K', 0, 1, 2, 3});

        assertThat(file.unreadable()).isTrue();
        assertThat(file.errors()).extracting(RowError::line).containsOnly(1);
    }

    @Test
    void shouldRefuseAWorkbookThatUnpacksToFarMoreThanItIs() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var file = FileFormat.XLSX.write(packed, List.of("code", "name", "kind"))) {
            file.row(List.of("A", "甲", "ENTERPRISE"));
        }

        assertThat(OrganizationFile.read(FileFormat.XLSX, packed.toByteArray()).errors())
                .isEmpty();
        assertThat(OrganizationFile.read(FileFormat.XLSX, withABomb(packed.toByteArray()))
                        .errors())
                .containsExactly(new RowError(1, "", RowFault.MALFORMED_FILE));
    }

    private static byte[] withABomb(byte[] workbook) throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var parts = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var zip = new ZipOutputStream(bomb)) {
            for (var part : Collections.list(parts.getEntries())) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                parts.getInputStream(part).transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry("xl/media/bomb.bin"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 257; i++) {
                zip.write(zeros);
            }
        }
        return bomb.toByteArray();
    }

    @Test
    void shouldReadObjectsOfAnArray() {
        var file = readJson("""
                [{"code": "A", "name": "甲", "kind": "企业", "sectors": ["FIRE", "GAS"], "employees": 12},
                 {"code": "B", "name": "乙", "kind": "企业", "colour": "red"},
                 {"code": "C", "name": "丙", "kind": "企业", "sectors": null}]
                """);

        assertThat(file.total()).isEqualTo(3);
        assertThat(file.unreadable()).isFalse();
        assertThat(file.errors()).containsExactly(new RowError(2, "colour", RowFault.UNKNOWN_COLUMN));
        var first = file.rows().getFirst();
        assertThat(first.profile().sectors()).containsExactly(HazardSector.FIRE, HazardSector.GAS);
        assertThat(first.profile().employees()).isEqualTo(12);
        assertThat(first.gives(Column.SECTORS)).isTrue();
        assertThat(first.gives(Column.RISK_GRADE)).isFalse();
        assertThat(file.rows().getLast().gives(Column.SECTORS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\": \"A\"}",
                "[1, 2]",
                "[{\"code\": {\"a\": 1}}]",
                "[{\"code\": \"A\"",
                "[{\"code\": [[\"A\"]]}]",
                ""
            })
    void shouldRefuseJsonThatIsNoTable(String json) {
        var file = readJson(json);

        assertThat(file.unreadable()).isTrue();
        assertThat(file.errors()).contains(new RowError(1, "", RowFault.MALFORMED_FILE));
    }

    @Test
    void shouldBoundTheNumberOfRows() {
        var text = new StringBuilder("code,name,kind\n");
        for (int i = 0; i <= OrganizationFile.MOST_ROWS; i++) {
            text.append('A').append(i).append(",甲,企业\n");
        }

        var file = readCsv(text.toString());

        assertThat(file.unreadable()).isTrue();
        assertThat(file.errors())
                .containsExactly(new RowError(OrganizationFile.MOST_ROWS + 2, "", RowFault.TOO_MANY_ROWS));
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void shouldReadWhatItWrites(FileFormat format) throws IOException {
        var written = new ByteArrayOutputStream();
        try (var file = format.write(written, List.of("code", "name", "kind", "sectors"))) {
            file.row(List.of("A", "“甲”, \"乙\"\n=1+1", "ENTERPRISE", "FIRE;GAS"));
            file.row(List.of("0012", "丙", "DEPARTMENT", ""));
        }

        var read = OrganizationFile.read(format, written.toByteArray());

        assertThat(read.errors()).isEmpty();
        assertThat(read.rows()).extracting(ImportRow::code).containsExactly("A", "0012");
        assertThat(read.rows().getFirst().profile().name()).isEqualTo("“甲”, \"乙\"\n=1+1");
        assertThat(read.rows().getFirst().profile().sectors()).containsExactly(HazardSector.FIRE, HazardSector.GAS);
        assertThat(read.rows().getLast().profile().sectors()).isEmpty();
    }

    private static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        var output = new ByteArrayOutputStream();
        try (var workbook = new Workbook(output, "test", "1.0")) {
            content.accept(workbook.newWorksheet("单位"));
        }
        return output.toByteArray();
    }
}
