package cn.anlan.hazard;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Open311 GeoReport v2, call by call: what its text asks for, in both formats.
@QuarkusTest
@WithPlatform
class Open311IT {

    private static final String DIVISION = "500118";

    private static District district;
    private static String key;

    @BeforeAll
    static void found() {
        district = District.founded(DIVISION);
    }

    @BeforeEach
    void issueAKey() {
        if (key == null) {
            key = issued("市民服务热线").path("apiKey");
        }
    }

    // Service discovery

    @Test
    void shouldTellOfItsEndpointInBothFormats() {
        call("discovery.json")
                .then()
                .statusCode(200)
                .contentType("application/json;charset=utf-8")
                .body("endpoints[0].specification", equalTo("http://wiki.open311.org/GeoReport_v2"))
                .body("endpoints[0].formats", contains("text/xml", "application/json"))
                .body("endpoints[0].type", equalTo("production"))
                .body("keySet()", equalTo(java.util.Set.of("changeset", "contact", "key_service", "endpoints")));
        XmlPath xml = call("discovery.xml").then().statusCode(200).extract().xmlPath();
        assertThat(xml.getString("discovery.endpoints.endpoint.specification"))
                .isEqualTo("http://wiki.open311.org/GeoReport_v2");
        assertThat(xml.getList("discovery.endpoints.endpoint.formats.format")).hasSize(2);
    }

    // GET Service List

    @Test
    void shouldListItsServicesAsATopLevelArray() {
        call("services.json")
                .then()
                .statusCode(200)
                .body("", hasSize(12))
                .body("service_code", hasItem("GAS"))
                .body("type", everyItem(equalTo("realtime")))
                .body("metadata", everyItem(equalTo(true)))
                .body("find { it.service_code == 'GAS' }.service_name", equalTo("燃气"))
                .body("find { it.service_code == 'GAS' }.keywords", equalTo("燃气,隐患,安全生产"))
                .body("find { it.service_code == 'GAS' }.description", notNullValue())
                .body("find { it.service_code == 'GAS' }.group", notNullValue());
        given().header("Accept-Language", "en")
                .get("/open311/v2/services.json")
                .then()
                .body("find { it.service_code == 'GAS' }.service_name", equalTo("Gas"));
    }

    @Test
    void shouldWriteXmlWithItsDeclarationAndInUtf8() {
        Response xml = call("services.xml");

        xml.then().statusCode(200).contentType("text/xml;charset=utf-8");
        assertThat(new String(xml.asByteArray(), StandardCharsets.UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?><services><service><service_code>")
                .contains("<service_name>燃气</service_name>");
        assertThat(xml.xmlPath().getList("services.service.service_code")).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json",
        "text/xml, text/xml",
        "application/xml, text/xml",
        "'text/html, application/xml;q=0.9, */*;q=0.8', text/xml",
        "*/*, application/json"
    })
    void shouldChooseTheFormatByAcceptWhereThePathNamesNone(String accept, String type) {
        given().header("Accept", accept)
                .get("/open311/v2/services")
                .then()
                .statusCode(200)
                .contentType(startsWith(type));
    }

    @Test
    void shouldGoByThePathWhateverAcceptSays() {
        given().header("Accept", "application/json")
                .get("/open311/v2/services.xml")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/xml"));
        given().header("Accept", "text/html")
                .get("/open311/v2/services.json")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"));
    }

    // GET Service Definition

    @Test
    void shouldDefineTheAttributesOfAService() {
        call("services/GAS.json")
                .then()
                .statusCode(200)
                .body("service_code", equalTo("GAS"))
                .body("attributes.code", contains("urgency", "reported_unit", "since"))
                .body("attributes.order", contains(1, 2, 3))
                .body("attributes.variable", everyItem(equalTo(true)))
                .body("attributes[0].datatype", equalTo("singlevaluelist"))
                .body("attributes[0].required", equalTo(false))
                .body("attributes[0].values.key", contains("ORDINARY", "URGENT"))
                .body("attributes[1].datatype", equalTo("string"))
                .body("attributes[1].values", hasSize(0));
        XmlPath xml = call("services/GAS.xml").xmlPath();
        assertThat(xml.getList("service_definition.attributes.attribute.code")).hasSize(3);
        assertThat(xml.getString("service_definition.attributes.attribute[0].values.value[1].name"))
                .isEqualTo("紧急");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"services/NONE", "requests/AL000000-00000000", "tokens/none", "services?jurisdiction_id=110101"})
    void shouldSayThatSomethingIsNotThereInTheStandardsForm(String path) {
        String[] parts = path.split("\\?", 2);
        String query = parts.length == 2 ? "?" + parts[1] : "";

        call(parts[0] + ".json" + query)
                .then()
                .statusCode(404)
                .contentType(startsWith("application/json"))
                .body("", hasSize(1))
                .body("[0].code", equalTo(404))
                .body("[0].description", containsString("was not found"));
        XmlPath xml = call(parts[0] + ".xml" + query)
                .then()
                .statusCode(404)
                .contentType(startsWith("text/xml"))
                .extract()
                .xmlPath();
        assertThat(xml.getString("errors.error.code")).isEqualTo("404");
        assertThat(xml.getString("errors.error.description")).contains("was not found");
    }

    // POST Service Request

    @Test
    void shouldTakeARequestWithAllThatTheStandardKnows() {
        Response filed = file(
                "json",
                Map.ofEntries(
                        Map.entry("lat", "29.5234"),
                        Map.entry("long", "106.5634"),
                        Map.entry("address_string", "南坪街道1号楼"),
                        Map.entry("email", "reporter@example.cn"),
                        Map.entry("device_id", "tt222111"),
                        Map.entry("account_id", "123456"),
                        Map.entry("first_name", "三"),
                        Map.entry("last_name", "张"),
                        Map.entry("phone", "13800000000"),
                        Map.entry("description", "楼道内燃气管道锈蚀，有异味 <&>"),
                        Map.entry("media_url", "https://portal.example/photo.jpg"),
                        Map.entry("attribute[urgency]", "URGENT"),
                        Map.entry("attribute[reported_unit]", "某物业公司")));

        filed.then()
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .body("", hasSize(1))
                .body("[0].service_request_id", startsWith("AL"))
                .body("[0].account_id", equalTo("123456"));
        String secret = filed.<String>path("[0].service_notice").replaceFirst(".*?([0-9]{4}(-[0-9]{4}){3}).*", "$1");
        Citizen reporter = new Citizen(filed.path("[0].service_request_id"), secret);
        assertThat(reporter.seesState()).isEqualTo("SUBMITTED");
        new Staff(district.dispatcher(), Staff.findsReport(district.dispatcher(), reporter))
                .looks()
                .then()
                .body("channel", equalTo("PORTAL"))
                .body("urgency", equalTo("URGENT"))
                .body("reportedUnit", equalTo("某物业公司"))
                .body("named", equalTo(true))
                .body("contactLeft", equalTo(true))
                .body("location.datum", equalTo("wgs84"))
                .body("description", equalTo("楼道内燃气管道锈蚀，有异味 <&>\n照片：https://portal.example/photo.jpg"));
    }

    @Test
    void shouldAnswerAFiledRequestInXml() {
        XmlPath xml = file("xml", Map.of("address_id", DIVISION))
                .then()
                .statusCode(201)
                .extract()
                .xmlPath();

        assertThat(xml.getString("service_requests.request.service_request_id")).startsWith("AL");
        assertThat(xml.getString("service_requests.request.account_id")).isEmpty();
    }

    @Test
    void shouldCountAnEmptyParameterAsAbsent() {
        file("json", Map.of("address_string", "南坪街道1号楼", "lat", "", "long", " ", "phone", "", "attribute[urgency]", ""))
                .then()
                .statusCode(201);
        file("json", Map.of("address_string", " ")).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            lat                  , 29.5
            lat                  , ninety
            address_id           , 5
            phone                , 12345
            attribute[urgency]   , SOMETIMES
            attribute[colour]    , blue
            """)
    void shouldRefuseWhatDoesNotFitInTheStandardsForm(String parameter, String value) {
        Map<String, String> parameters = new HashMap<>(Map.of("address_string", "南坪街道1号楼"));
        parameters.put(parameter, value);

        file("json", parameters)
                .then()
                .statusCode(400)
                .body("[0].code", equalTo(400))
                .body("[0].description", notNullValue());
        file("xml", parameters).then().statusCode(400).body("errors.error.code", equalTo("400"));
    }

    @Test
    void shouldAskForServiceKeyPlaceAndJurisdiction() {
        assertThat(describe(form(Map.of("api_key", key)), 400)).isEqualTo("service_code was not provided");
        assertThat(describe(form(Map.of("service_code", "GAS")), 403)).isEqualTo("Missing or invalid api_key");
        assertThat(describe(form(Map.of("service_code", "GAS", "api_key", "guessed")), 403))
                .isEqualTo("Missing or invalid api_key");
        assertThat(describe(form(Map.of("service_code", "NONE", "api_key", key)), 404))
                .isEqualTo("service_code was not found");
        assertThat(describe(form(Map.of("service_code", "GAS", "api_key", key, "jurisdiction_id", DIVISION)), 400))
                .isEqualTo("lat and long, address_string or address_id must be provided");
        assertThat(describe(form(Map.of("service_code", "GAS", "api_key", key, "address_string", "1号楼")), 400))
                .isEqualTo("jurisdiction_id was not provided");
        assertThat(describe(file("json", Map.of("jurisdiction_id", "110101", "address_string", "1号楼")), 404))
                .isEqualTo("jurisdiction_id was not found");
        assertThat(describe(file("json", Map.of("description", "长".repeat(4001), "address_string", "1号楼")), 400))
                .isEqualTo("description is longer than 4000 characters");
        file("json", Map.of("description", "长".repeat(4000), "address_string", "1号楼"))
                .then()
                .statusCode(201);
    }

    @Test
    void shouldFindTheNumberOfAToken() {
        Citizen reporter = Citizen.reportsFrom(DIVISION);
        UUID token = Staff.findsReport(district.dispatcher(), reporter);

        call("tokens/" + token + ".json")
                .then()
                .statusCode(200)
                .body("[0].service_request_id", equalTo(reporter.trackingNumber()))
                .body("[0].token", equalTo(token.toString()));
        assertThat(call("tokens/" + token + ".xml").xmlPath().getString("service_requests.request.token"))
                .isEqualTo(token.toString());
    }

    // GET Service Requests

    @Test
    void shouldShowARequestWithEveryFieldOfTheStandard() {
        String number = file("json", Map.of("lat", "29.52345", "long", "106.56345", "description", "我住3号楼"))
                .path("[0].service_request_id");

        Response shown = call("requests/" + number + ".json");

        shown.then()
                .statusCode(200)
                .body("", hasSize(1))
                .body(
                        "[0].keySet()",
                        equalTo(java.util.Set.of(
                                "service_request_id",
                                "status",
                                "status_notes",
                                "service_name",
                                "service_code",
                                "description",
                                "agency_responsible",
                                "service_notice",
                                "requested_datetime",
                                "updated_datetime",
                                "expected_datetime",
                                "address",
                                "address_id",
                                "zipcode",
                                "lat",
                                "long",
                                "media_url")))
                .body("[0].service_request_id", equalTo(number))
                .body("[0].status", equalTo("open"))
                .body("[0].status_notes", equalTo("已提交"))
                .body("[0].service_code", equalTo("GAS"))
                .body("[0].agency_responsible", equalTo("区安委办"))
                .body("[0].address_id", equalTo(DIVISION))
                .body("[0].lat", equalTo(29.523f))
                .body("[0].long", equalTo(106.563f));
        assertThat(OffsetDateTime.parse(shown.path("[0].requested_datetime"))).isNotNull();
        assertThat(shown.<String>path("[0].requested_datetime"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00");
        assertThat(shown.asString()).doesNotContain("3号楼");
        XmlPath xml = call("requests/" + number + ".xml").xmlPath();
        assertThat(xml.getString("service_requests.request.service_request_id")).isEqualTo(number);
        assertThat(xml.getString("service_requests.request.zipcode")).isEmpty();
    }

    @Test
    void shouldFollowARequestToItsClose() {
        Citizen reporter = Citizen.reportsFrom(DIVISION);
        Staff dispatcher = new Staff(district.dispatcher(), Staff.findsReport(district.dispatcher(), reporter));
        dispatcher.accepts().then().statusCode(200);
        dispatcher.transfersTo(district.gasDepartment()).then().statusCode(200);
        String path = "requests/" + reporter.trackingNumber() + ".json";
        call(path)
                .then()
                .body("[0].status", equalTo("open"))
                .body("[0].agency_responsible", equalTo("区城管局"))
                .body("[0].expected_datetime", notNullValue());
        Citizen other = Citizen.reportsFrom(DIVISION);
        new Staff(district.dispatcher(), Staff.findsReport(district.dispatcher(), other)).rejects("属于纠纷");

        call("requests/" + other.trackingNumber() + ".json")
                .then()
                .body("[0].status", equalTo("closed"))
                .body("[0].status_notes", equalTo("不予受理"));
        call(path + "?extensions=true").then().body("[0].notes.description", contains("已提交", "已受理", "已转办"));
        Response updates = call("servicerequestupdates.json?service_request_id=" + reporter.trackingNumber());
        updates.then()
                .statusCode(200)
                .body("description", contains("已转办", "已受理", "已提交"))
                .body("status", everyItem(equalTo("open")))
                .body("service_request_id", everyItem(equalTo(reporter.trackingNumber())));
        assertThat(updates.<List<String>>path("update_id")).doesNotHaveDuplicates();
        assertThat(call("servicerequestupdates.xml?service_request_id=" + other.trackingNumber())
                        .xmlPath()
                        .getList("service_request_updates.request_update.status"))
                .containsExactly("closed", "open");
        assertThat(call(path).asString() + updates.asString()).doesNotContain("纠纷");
    }

    @Test
    void shouldListByIdsOverridingAllElse() {
        Citizen first = Citizen.reportsFrom(DIVISION);
        Citizen second = Citizen.reportsFrom(DIVISION);

        call("requests.json?status=closed&service_code=FIRE&service_request_id=" + first.trackingNumber() + ","
                        + second.trackingNumber())
                .then()
                .body("service_request_id", contains(second.trackingNumber(), first.trackingNumber()));
    }

    @Test
    void shouldFilterByServiceStatusTimeAndJurisdiction() {
        Citizen reporter = Citizen.reportsFrom(DIVISION);
        String here = "requests.json?jurisdiction_id=" + DIVISION;

        call(here + "&service_code=GAS,FIRE&status=open")
                .then()
                .body("service_request_id", hasItem(reporter.trackingNumber()));
        call(here + "&service_code=FIRE").then().body("", hasSize(0));
        call(here + "&status=closed").then().body("service_request_id", not(hasItem(reporter.trackingNumber())));
        call(here + "&status=open,closed").then().body("service_request_id", hasItem(reporter.trackingNumber()));
        call(here + "&start_date=2020-01-01T00:00:00Z&end_date=2020-03-01T00:00:00Z")
                .then()
                .body("", hasSize(0));
        call(here + "&end_date=2020-03-01T00:00:00Z").then().body("", hasSize(0));
    }

    @Test
    void shouldPageThroughTheList() {
        Citizen older = Citizen.reportsFrom(DIVISION);
        Citizen newer = Citizen.reportsFrom(DIVISION);
        String page = "requests.json?page_size=1&jurisdiction_id=" + DIVISION + "&page=";

        call(page + 1).then().body("service_request_id", contains(newer.trackingNumber()));
        call(page + 2).then().body("service_request_id", contains(older.trackingNumber()));
        call("requests.json").then().body("size()", lessThanOrEqualTo(1000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start_date=2020-01-01T00:00:00Z&end_date=2020-06-01T00:00:00Z",
                "start_date=2020-03-01T00:00:00Z&end_date=2020-01-01T00:00:00Z",
                "start_date=yesterday",
                "status=asleep",
                "service_code=NONE",
                "page_size=1001",
                "page=0"
            })
    void shouldRefuseALimitThatTheStandardSets(String query) {
        assertThat(describe(call("requests.json?" + query), 400)).isNotBlank();
    }

    @Test
    void shouldNeverListAWhistleblower() {
        Citizen whistleblower = Citizen.holding(Citizen.submits(Map.of(
                "channel",
                "WHISTLEBLOWER",
                "category",
                "GAS",
                "reportedUnit",
                "某燃气有限公司",
                "divisionCode",
                DIVISION,
                "description",
                "内情")));
        UUID id = Staff.findsReport(district.dispatcher(), whistleblower);

        call("requests.json?jurisdiction_id=" + DIVISION)
                .then()
                .body("service_request_id", not(hasItem(whistleblower.trackingNumber())));
        call("requests/" + whistleblower.trackingNumber() + ".json").then().statusCode(404);
        call("requests.json?service_request_id=" + whistleblower.trackingNumber())
                .then()
                .body("", hasSize(0));
        call("servicerequestupdates.json?service_request_id=" + whistleblower.trackingNumber())
                .then()
                .body("", hasSize(0));
        call("tokens/" + id + ".json").then().statusCode(404);
    }

    // Keys

    @Test
    void shouldIssueKeysThatArePassedOnceAndKeptAsHashesOnly() throws SQLException {
        Response issued = issued("另一门户");
        String secret = issued.path("apiKey");
        file("json", Map.of("api_key", secret, "address_string", "1号楼")).then().statusCode(201);

        platform()
                .get("/v1/portal-keys?limit=100")
                .then()
                .statusCode(200)
                .body("items.portal", hasItem("另一门户"))
                .body("items.apiKey", everyItem(org.hamcrest.Matchers.nullValue()));
        String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
        try (Connection connection = TestPostgres.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from portal_key k where k::text like '%"
                        + secret + "%' or k::text like '%" + hex + "%'")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }

        platform()
                .post("/v1/portal-keys/" + issued.path("id") + "/revoke")
                .then()
                .statusCode(200)
                .body("revokedAt", notNullValue());
        file("json", Map.of("api_key", secret, "address_string", "1号楼")).then().statusCode(403);
        assertThatProblem(platform().post("/v1/portal-keys/" + UUID.randomUUID() + "/revoke"))
                .hasStatus(404);
    }

    private static Response call(String path) {
        return given().urlEncodingEnabled(false).get("/open311/v2/" + path);
    }

    private static Response file(String format, Map<String, String> parameters) {
        Map<String, String> form =
                new HashMap<>(Map.of("api_key", key, "service_code", "GAS", "jurisdiction_id", DIVISION));
        form.putAll(parameters);
        return form(format, form);
    }

    private static Response form(Map<String, String> parameters) {
        return form("json", parameters);
    }

    private static Response form(String format, Map<String, String> parameters) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(parameters)
                .post("/open311/v2/requests." + format);
    }

    private static String describe(Response refused, int status) {
        refused.then().statusCode(status).body("", hasSize(1)).body("[0].code", equalTo(status));
        return refused.path("[0].description");
    }

    private static Response issued(String portal) {
        Response issued = platform()
                .contentType("application/json")
                .body(Map.of("portal", portal))
                .post("/v1/portal-keys");
        issued.then().statusCode(201);
        return issued;
    }

    private static io.restassured.specification.RequestSpecification platform() {
        return given().auth().oauth2(TestTokens.of(null, "platform-admin"));
    }
}
