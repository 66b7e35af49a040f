package cn.anlan.campaign.activityevidence;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.testing.TestFiles;
import cn.anlan.testing.TestPhotos;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class EvidenceIT {

    @Inject
    Clock clock;

    private TestDistrict district;
    private UUID campaign;
    private String lecture;

    @BeforeEach
    void recordALecture() {
        TestClock.moveTo("2020-12-23T09:00+08:00", clock);
        district = TestDistrict.create();
        campaign = district.launch("leaders-talk-safety", "2020-12-23");
        TestClock.moveTo("2021-03-05T18:00+08:00", clock);
        lecture = lectureOf(district.street());
    }

    private String lectureOf(UUID unit) {
        return TestDistrict.as(unit, "liaison-officer")
                .body("""
                        {"campaignId": "%s", "organizationId": "%s", "activityKind": "LECTURE", "heldOn": "2021-03-05",
                         "counterKey": "PARTY_HEAD", "place": "会议室", "participants": 20}
                        """.formatted(campaign, unit))
                .post("/v1/activity-records")
                .header("Location");
    }

    private RequestSpecification street() {
        return as(district.street());
    }

    private static RequestSpecification as(UUID organization) {
        return given().auth().oauth2(TestTokens.of(organization, "liaison-officer"));
    }

    private Response added(byte[] file, String name) {
        return street().contentType("application/octet-stream")
                .queryParam("name", name)
                .body(file)
                .post(lecture + "/evidence");
    }

    private String versionOfTheLecture() {
        return street().get(lecture).header("ETag");
    }

    @Test
    void shouldServeAPhotoWithoutItsPosition() throws Exception {
        byte[] photo = TestPhotos.jpegWithGps(1280, 960);
        assertThat(positionsIn(photo)).isPositive();

        var added = added(photo, "会场.jpg");

        added.then()
                .statusCode(201)
                .body("kind", equalTo("PHOTO"))
                .body("mediaType", equalTo("image/jpeg"))
                .body("fileName", equalTo("会场.jpg"))
                .body("alsoIn", equalTo(List.of()));
        var served = street().get(added.jsonPath().getString("href"));
        served.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "inline; filename*=UTF-8''%E4%BC%9A%E5%9C%BA.jpg");
        assertThat(positionsIn(served.asByteArray())).isZero();
        var small = street().get(added.jsonPath().getString("thumbnailHref"));
        small.then().statusCode(200).contentType("image/jpeg");
        assertThat(positionsIn(small.asByteArray())).isZero();
        assertThat(small.asByteArray().length).isLessThan(served.asByteArray().length);
    }

    @Test
    void shouldServeAVideoWithoutItsPosition() throws Exception {
        assertThat(positionsIn(TestFiles.mp4WithGps())).isPositive();

        var added = added(TestFiles.mp4WithGps(), "宣讲.mp4");

        added.then().statusCode(201).body("kind", equalTo("VIDEO")).body("thumbnailHref", nullValue());
        var served = street().get(added.jsonPath().getString("href"));
        served.then().contentType("video/mp4").header("Content-Disposition", containsString("attachment"));
        assertThat(positionsIn(served.asByteArray())).isZero();
    }

    private static long positionsIn(byte[] file) throws Exception {
        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
        return metadata.getDirectoriesOfType(GpsDirectory.class).size()
                + metadata.getDirectoriesOfType(Mp4Directory.class).stream()
                        .filter(directory -> directory.containsTag(Mp4Directory.TAG_LATITUDE))
                        .count();
    }

    @Test
    void shouldKeepADocumentAsItIsAndServeItForDownload() {
        var added = added(TestFiles.pdf("签到表"), "C:\\文档\\签到表.pdf");

        added.then()
                .statusCode(201)
                .body("kind", equalTo("DOCUMENT"))
                .body("fileName", equalTo("签到表.pdf"))
                .body("size", equalTo(TestFiles.pdf("签到表").length));
        var served = street().get(added.jsonPath().getString("href"));
        served.then()
                .contentType("application/pdf")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Disposition", containsString("attachment"));
        assertThat(served.asByteArray()).isEqualTo(TestFiles.pdf("签到表"));
        assertThatProblem(street().get(added.jsonPath().getString("href") + "/thumbnail"))
                .hasStatus(404);
    }

    @Test
    void shouldListTheEvidenceOfARecord() {
        added(TestFiles.pdf("一"), "一.pdf");
        added(TestFiles.ofd(), "二.ofd");

        district.asOfficer()
                .get(lecture + "/evidence")
                .then()
                .statusCode(200)
                .body("items.fileName", equalTo(List.of("一.pdf", "二.ofd")))
                .body("items.mediaType", equalTo(List.of("application/pdf", "application/ofd")));
    }

    @Test
    void shouldRefuseWhatIsNoEvidence() {
        assertThatProblem(added("MZ a program".getBytes(), "会场.jpg"))
                .hasStatus(415)
                .hasCode("file-type-unsupported");
        assertThatProblem(added(TestFiles.docm(), "方案.docx")).hasStatus(415);
    }

    @Test
    void shouldTakeTheSameFileForTheSameEvidence() {
        var first = added(TestFiles.pdf("签到表"), "签到表.pdf");

        added(TestFiles.pdf("签到表"), "又一份.pdf").then().statusCode(201).body("id", equalTo(first.path("id")));

        street().get(lecture + "/evidence").then().body("items", hasSize(1));
    }

    @Test
    void shouldTakeOneFileOfManySentAtOnce() {
        var answers = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> added(TestFiles.pdf("签到表"), "签到表.pdf").<String>path("id")))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .doesNotContainNull()
                .hasSize(5);
        street().get(lecture + "/evidence").then().body("items", hasSize(1));
    }

    @Test
    void shouldPointOutTheSameFileInOtherRecords() {
        added(TestFiles.pdf("签到表"), "签到表.pdf");
        var another = lectureOf(district.street());
        var ofThePlant = lectureOf(district.plant());
        for (var record : List.of(another, ofThePlant)) {
            var owner = record.equals(another) ? district.street() : district.plant();
            as(owner).contentType("application/pdf").body(TestFiles.pdf("签到表")).post(record + "/evidence");
        }

        var first = UUID.fromString(lecture.substring(lecture.lastIndexOf('/') + 1));
        street().get(another + "/evidence").then().body("items[0].alsoIn", hasSize(2));
        // The plant sees nothing but its own.
        as(district.plant()).get(ofThePlant + "/evidence").then().body("items[0].alsoIn", equalTo(List.of()));
        assertThat(street().get(another + "/evidence").jsonPath().getList("items[0].alsoIn"))
                .contains(first.toString());
    }

    @Test
    void shouldTakeNoMoreFilesThanARecordMayHave() {
        for (int i = 0; i < 5; i++) {
            added(TestFiles.pdf("第" + i), i + ".pdf").then().statusCode(201);
        }

        assertThatProblem(added(TestFiles.pdf("第五"), "5.pdf")).hasStatus(409).hasCode("too-much-evidence");
        // What is there already is no more.
        added(TestFiles.pdf("第4"), "4.pdf").then().statusCode(201);
    }

    @Test
    void shouldAskForAnotherVerificationWhenTheEvidenceChanges() {
        district.asOfficer().header("If-Match", versionOfTheLecture()).post(lecture + "/verify");

        added(TestFiles.pdf("签到表"), "签到表.pdf").then().statusCode(201);

        street().get(lecture).then().body("state", equalTo("SUBMITTED")).body("evidenceCount", equalTo(1));
        street().get(lecture + "/history")
                .then()
                .body("items[0].step", equalTo("EDIT"))
                .body("items[0].changes[0].field", equalTo("evidence"))
                .body("items[0].changes[0].after", equalTo("签到表.pdf"));
    }

    @Test
    void shouldTakeAFileAwayAgain() {
        var href = added(TestFiles.pdf("签到表"), "签到表.pdf").jsonPath().getString("href");

        assertThatProblem(street().delete(href)).hasStatus(428);
        assertThatProblem(street().header("If-Match", "\"0\"").delete(href)).hasStatus(412);
        street().header("If-Match", versionOfTheLecture()).delete(href).then().statusCode(204);

        assertThatProblem(street().get(href)).hasStatus(404);
        street().get(lecture).then().body("evidenceCount", equalTo(0));
    }

    @Test
    void shouldTakeNoFileForAWithdrawnRecord() {
        street().contentType("application/json")
                .header("If-Match", versionOfTheLecture())
                .body("{\"reason\": \"重复登记\"}")
                .post(lecture + "/withdraw");

        assertThatProblem(added(TestFiles.pdf("签到表"), "签到表.pdf")).hasStatus(409).hasCode("state-conflict");
    }

    @Test
    void shouldShowEvidenceInScopeOnly() {
        var href = added(TestFiles.pdf("签到表"), "签到表.pdf").jsonPath().getString("href");

        district.asOfficer().get(href).then().statusCode(200);
        assertThatProblem(as(district.plant()).get(href)).hasStatus(404);
        assertThatProblem(as(district.plant()).get(lecture + "/evidence")).hasStatus(404);
        assertThatProblem(as(district.plant())
                        .contentType("application/pdf")
                        .body(TestFiles.pdf("别人的"))
                        .post(lecture + "/evidence"))
                .hasStatus(404);
        // Another record does not open it either.
        var other = lectureOf(district.plant());
        assertThatProblem(as(district.plant()).get(other + href.substring(href.indexOf("/evidence"))))
                .hasStatus(404);
    }
}
