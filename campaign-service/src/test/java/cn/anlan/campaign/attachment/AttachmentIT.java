package cn.anlan.campaign.attachment;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.testing.TestFiles;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class AttachmentIT {

    private static final byte[] NOTICE = TestFiles.pdf("notice");

    @Inject
    Clock clock;

    private TestDistrict district;
    private String campaign;

    @BeforeEach
    void draft() {
        TestClock.moveTo("2020-12-23T09:00+08:00", clock);
        district = TestDistrict.create();
        campaign = district.asOfficer()
                .body("""
                        {"templateKey": "leaders-talk-safety", "organizationId": "%s", "startsOn": "2020-12-23"}
                        """.formatted(district.office()))
                .post("/v1/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private Response attach(String name, byte[] file) {
        return given().auth()
                .oauth2(TestTokens.of(district.office(), "committee-officer"))
                .contentType("application/octet-stream")
                .queryParam("name", name)
                .body(file)
                .post(campaign + "/attachments");
    }

    private void publish() {
        district.asOfficer()
                .header("If-Match", "*")
                .post(campaign + "/publish")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldKeepADocumentAndGiveItForDownloadOnly() {
        var href = attach("../通知.exe", NOTICE)
                .then()
                .statusCode(201)
                .body("name", equalTo("通知.pdf"))
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(NOTICE.length))
                .extract()
                .header("Location");
        publish();

        // Whoever takes part reads what was sent round.
        var answer = TestDistrict.as(district.street(), "liaison-officer").get(href);
        answer.then()
                .statusCode(200)
                .header("Content-Type", "application/octet-stream")
                .header("Content-Disposition", "attachment; filename*=UTF-8''%E9%80%9A%E7%9F%A5.pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"));
        assertThat(answer.asByteArray()).isEqualTo(NOTICE);
        TestDistrict.as(district.street(), "liaison-officer")
                .get(campaign + "/attachments")
                .then()
                .body("items.name", equalTo(List.of("通知.pdf")));
        assertThatProblem(TestDistrict.create().asOfficer().get(href)).hasStatus(404);
    }

    @Test
    void shouldTellDocumentsByTheirContent() {
        attach("a", TestFiles.docx()).then().statusCode(201).body("name", equalTo("a.docx"));
        attach("b", TestFiles.xlsx()).then().statusCode(201).body("name", equalTo("b.xlsx"));
        attach("c", TestFiles.ofd()).then().statusCode(201).body("name", equalTo("c.ofd"));

        assertThatProblem(attach("notice.pdf", TestFiles.docm())).hasStatus(415).hasCode("file-type-unsupported");
        assertThatProblem(attach("notice.pdf", TestFiles.zip())).hasStatus(415);
        assertThatProblem(attach("notice.pdf", TestFiles.mp4WithGps())).hasStatus(415);
        assertThatProblem(attach("notice.pdf", "#!/bin/sh".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .hasStatus(415);
    }

    @Test
    void shouldTakeTheSameFileOnce() {
        var first = attach("a.pdf", NOTICE).jsonPath().getString("id");
        attach("b.pdf", NOTICE).then().statusCode(201).body("id", equalTo(first));

        district.asOfficer().get(campaign + "/attachments").then().body("items", hasSize(1));
    }

    @Test
    void shouldTakeOnlySoMany() {
        for (int i = 0; i < AttachDocuments.MOST; i++) {
            attach("a.pdf", TestFiles.pdf("notice " + i)).then().statusCode(201);
        }

        assertThatProblem(attach("a.pdf", NOTICE)).hasStatus(409).hasCode("too-many-attachments");
    }

    @Test
    void shouldTakeDocumentsAwayFromDraftsOnly() {
        var href = attach("a.pdf", NOTICE).header("Location");
        district.asOfficer().delete(href).then().statusCode(204);
        assertThatProblem(district.asOfficer().get(href)).hasStatus(404);

        var kept = attach("a.pdf", NOTICE).header("Location");
        publish();
        assertThatProblem(district.asOfficer().delete(kept)).hasStatus(409).hasCode("state-conflict");
    }

    @Test
    void shouldGoWithADraftThatIsThrownAway() {
        var href = attach("a.pdf", NOTICE).header("Location");

        district.asOfficer().header("If-Match", "*").delete(campaign).then().statusCode(204);

        assertThatProblem(district.asOfficer().get(href)).hasStatus(404);
    }

    @Test
    void shouldLetNobodyElseAttach() {
        assertThatProblem(given().auth()
                        .oauth2(TestTokens.of(district.street(), "committee-officer"))
                        .contentType("application/octet-stream")
                        .body(NOTICE)
                        .post(campaign + "/attachments"))
                .hasStatus(404);
    }
}
