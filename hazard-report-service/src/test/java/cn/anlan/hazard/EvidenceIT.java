package cn.anlan.hazard;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.anlan.testing.TestFiles;
import cn.anlan.testing.TestPhotos;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class EvidenceIT {

    private static final String DIVISION = "500155";

    private static District dazu;

    @Inject
    Clock clock;

    @ConfigProperty(name = "anlan.evidence.directory")
    Path directory;

    @BeforeAll
    static void found() {
        dazu = District.founded(DIVISION);
    }

    @Test
    void shouldReceiveAVideoInPartsAndShowItCleaned() {
        Citizen citizen = Citizen.reportsFrom(DIVISION);
        byte[] video = TestFiles.mp4WithGps(100_000);

        Upload upload = Upload.sent(citizen, video, 30_000);

        assertThat(upload.state()).isEqualTo("KEPT");
        String report = "/v1/hazard-reports/" + Staff.findsReport(dazu.dispatcher(), citizen);
        Response list = asDispatcher(report + "/evidence");
        list.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("VIDEO"))
                .body("items[0].mediaType", equalTo("video/mp4"))
                .body("items[0].received", equalTo(video.length));
        Response file = asDispatcher(list.path("items[0].href"));
        file.then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", containsString("no-store"));
        assertThat(file.asByteArray()).hasSameSizeAs(video);
        assertThat(new String(file.asByteArray(), StandardCharsets.ISO_8859_1)).doesNotContain(TestFiles.POSITION);
        given().auth()
                .oauth2(TestTokens.of(UUID.randomUUID(), "hazard-dispatcher"))
                .get(list.<String>path("items[0].href"))
                .then()
                .statusCode(404);
    }

    @Test
    void shouldKeepWhatCameBeforeTheConnectionBroke() throws IOException {
        Citizen citizen = Citizen.reportsFrom(DIVISION);
        byte[] video = TestFiles.mp4WithGps(1_000_000);
        Upload upload = Upload.begun(citizen, video.length);

        sendsAndBreaksOff(upload, video, 600_000);

        await().until(() -> upload.offset() > 0);
        int offset = (int) upload.offset();
        assertThat(offset).isBetween(400_000, 600_000);
        upload.appends(offset, Arrays.copyOfRange(video, offset, video.length))
                .then()
                .statusCode(204)
                .header("Upload-Offset", Integer.toString(video.length));
        assertThat(upload.state()).isEqualTo("KEPT");
    }

    @Test
    void shouldShowAnUploadedPhotoWithItsThumbnail() {
        Citizen citizen = Citizen.reportsFrom(DIVISION);

        Upload upload = Upload.sent(citizen, TestPhotos.jpegWithGps(900, 700), 5_000);

        assertThat(upload.state()).isEqualTo("KEPT");
        citizen.looks().then().body("photos", hasSize(1)).body("photos[0].width", equalTo(900));
        String thumbnail = upload.checked().path("items[0].thumbnailHref");
        given().header("Receipt-Secret", citizen.secret())
                .get(thumbnail)
                .then()
                .statusCode(200)
                .contentType("image/jpeg");
    }

    @Test
    void shouldSpeakTheTusProtocol() throws Exception {
        Citizen citizen = Citizen.reportsFrom(DIVISION);
        given().options(citizen.path() + "/uploads")
                .then()
                .statusCode(204)
                .header("Tus-Resumable", "1.0.0")
                .header("Tus-Version", "1.0.0")
                .header("Tus-Extension", "creation,expiration,termination,checksum")
                .header("Tus-Checksum-Algorithm", containsString("sha1"))
                .header("Tus-Max-Size", Integer.toString(200 * 1024 * 1024));
        Response begun = Upload.begins(citizen, 10);
        begun.then().statusCode(201).header("Tus-Resumable", "1.0.0").header("Upload-Expires", containsString("GMT"));

        Upload upload = Upload.begun(citizen, 10);
        byte[] part = "12345".getBytes(StandardCharsets.US_ASCII);
        upload.asks()
                .then()
                .statusCode(200)
                .header("Upload-Offset", "0")
                .header("Upload-Length", "10")
                .header("Cache-Control", containsString("no-store"));
        upload.appends(0, part)
                .then()
                .statusCode(204)
                .header("Upload-Offset", "5")
                .header("Tus-Resumable", "1.0.0");
        assertThatProblem(upload.appends(0, part)).hasStatus(409).hasCode("upload-offset-conflict");
        assertThatProblem(upload.appends(7, part)).hasStatus(409).hasCode("upload-offset-conflict");
        assertThatProblem(upload.appends(5, new byte[6])).hasStatus(413).hasCode("file-too-large");
        assertThatProblem(upload.appends(5, part, "sha1 " + checksum("SHA-1", "other")))
                .hasStatus(460)
                .hasCode("checksum-mismatch");
        assertThatProblem(upload.appends(5, part, "md4 abc")).hasStatus(400);
        assertThat(upload.offset()).isEqualTo(5);
        upload.appends(5, Arrays.copyOf(part, 2), "sha256 " + checksum("SHA-256", "12"))
                .then()
                .statusCode(204);
        assertThat(upload.offset()).isEqualTo(7);

        assertThatProblem(given().header("Receipt-Secret", citizen.secret())
                        .header("Tus-Resumable", "0.2.2")
                        .header("Upload-Length", 10)
                        .post(citizen.path() + "/uploads"))
                .hasStatus(412)
                .hasCode("tus-version-unsupported");
        assertThatProblem(Upload.tus(citizen)
                        .contentType("application/octet-stream")
                        .header("Upload-Offset", 7)
                        .body(part)
                        .patch(upload.path()))
                .hasStatus(415);
        assertThatProblem(Upload.begins(citizen, 200L * 1024 * 1024 + 1)).hasStatus(413);
        assertThatProblem(Upload.begins(citizen, 0)).hasStatus(400);
        Citizen stranger = new Citizen(citizen.trackingNumber(), "1111-2222-3333-4444");
        new Upload(stranger, upload.path()).asks().then().statusCode(404);
        new Upload(stranger, upload.path()).appends(7, part).then().statusCode(404);

        upload.ends().then().statusCode(204);
        upload.asks().then().statusCode(404);
    }

    @Test
    void shouldForgetAnUploadThatMakesNoProgress() throws IOException {
        Citizen citizen = Citizen.reportsFrom(DIVISION);
        Upload upload = Upload.begun(citizen, 10);
        try (BusinessTime time = new BusinessTime(clock)) {
            time.moveTo(OffsetDateTime.now(clock).plusHours(25).toString());

            upload.asks().then().statusCode(410);
            assertThatProblem(upload.appends(0, new byte[5])).hasStatus(410).hasCode("upload-expired");
        }
    }

    @Test
    void shouldLetOneWinOfManyWhoSendTheSamePart() throws Exception {
        Citizen citizen = Citizen.reportsFrom(DIVISION);
        Upload upload = Upload.begun(citizen, 100_000);
        byte[] part = new byte[50_000];
        CountDownLatch start = new CountDownLatch(1);
        List<Integer> answers = new ArrayList<>();
        try (var senders = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> sent = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sent.add(senders.submit(() -> {
                    start.await();
                    return upload.appends(0, part).statusCode();
                }));
            }
            start.countDown();
            for (Future<Integer> answer : sent) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnlyOnce(204).containsOnly(204, 409);
        assertThat(upload.offset()).isEqualTo(50_000);
        await().until(() -> filesOf(citizen).size() == 1);
    }

    @Test
    void shouldRefuseWhatCannotBeCleanedAndSayWhy() throws IOException {
        Citizen citizen = Citizen.reportsFrom(DIVISION);

        Upload page = Upload.sent(citizen, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), 100);
        Upload broken = Upload.sent(citizen, Arrays.copyOf(TestPhotos.jpegWithGps(64, 48), 500), 1000);

        assertThat(page.refusal()).isEqualTo("file-type-unsupported");
        assertThat(broken.refusal()).isEqualTo("image-unreadable");
        await().until(() -> filesOf(citizen).isEmpty());
    }

    @Test
    void shouldKeepTheSameFileOnce() {
        Citizen citizen = Citizen.reportsFrom(DIVISION);
        byte[] photo = TestPhotos.jpegWithGps(320, 240);

        assertThat(Upload.sent(citizen, photo, 10_000).state()).isEqualTo("KEPT");
        assertThat(Upload.sent(citizen, photo, 10_000).refusal()).isEqualTo("file-kept-already");
        citizen.addsPhoto(photo, "image/jpeg").then().statusCode(201);

        citizen.looks().then().body("photos", hasSize(1));
    }

    @Test
    void shouldOpenAnOriginalToTwoCustodiansTogether() throws SQLException {
        Citizen citizen = Citizen.reportsFrom(DIVISION);
        byte[] video = TestFiles.mp4WithGps(5_000);
        Upload upload = Upload.sent(citizen, video, 2_000);
        assertThat(upload.state()).isEqualTo("KEPT");
        String requests = "/v1/hazard-reports/" + Staff.findsReport(dazu.dispatcher(), citizen) + "/evidence/"
                + upload.id() + "/original-requests";
        String first =
                TestTokens.as("custodian-1", dazu.office(), "case-custodian").sign();
        String second =
                TestTokens.as("custodian-2", dazu.office(), "case-custodian").sign();

        assertThatProblem(asks(first, requests, " ")).hasStatus(400).hasErrorAt("/reason");
        Response asked = asks(first, requests, "当事人要求核对拍摄地点");
        asked.then().statusCode(201);
        String request = requests + "/" + asked.path("id");
        assertThatProblem(given().auth().oauth2(first).get(request + "/file")).hasStatus(409);
        assertThatProblem(given().auth().oauth2(first).post(request + "/approve"))
                .hasStatus(409)
                .hasCode("second-person-needed");
        given().auth().oauth2(second).post(request + "/approve").then().statusCode(200);
        assertThatProblem(given().auth().oauth2(second).post(request + "/approve"))
                .hasStatus(409)
                .hasCode("state-conflict");

        byte[] original = given().auth().oauth2(first).get(request + "/file").asByteArray();

        assertThat(original).isEqualTo(video);
        given().auth().oauth2(second).get(request + "/file").then().statusCode(404);
        given().auth().oauth2(dazu.dispatcher()).get(request + "/file").then().statusCode(403);
        String elsewhere = TestTokens.of(UUID.randomUUID(), "case-custodian");
        asks(elsewhere, requests, "好奇").then().statusCode(404);
        assertThat(audited(upload.id()))
                .containsExactly(
                        "hazard-evidence.keep",
                        "hazard-original.request",
                        "hazard-original.approve",
                        "hazard-original.look");
    }

    @Test
    void shouldKeepNothingOfAnOriginalInClear() throws IOException {
        Citizen citizen = Citizen.reportsFrom(DIVISION);
        assertThat(Upload.sent(citizen, TestFiles.mp4WithGps(5_000), 2_000).state())
                .isEqualTo("KEPT");
        citizen.addsPhoto(TestPhotos.jpegWithGps(64, 48), "image/jpeg").then().statusCode(201);

        List<Path> files = filesOf(citizen);

        assertThat(files).hasSizeGreaterThan(5);
        for (Path file : files) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain(TestFiles.POSITION)
                    .doesNotContain("Exif");
        }
    }

    @Test
    void shouldLoseNothingOfManyWhoSendAtTheSameTimeSomeOfThemSlowly() throws Exception {
        List<Citizen> citizens =
                Stream.generate(() -> Citizen.reportsFrom(DIVISION)).limit(10).toList();
        List<Future<Upload>> sent = new ArrayList<>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                Citizen citizen = citizens.get(i % citizens.size());
                byte[] video = TestFiles.mp4WithGps(300_000 + i);
                boolean slow = i % 5 == 0;
                sent.add(senders.submit(
                        () -> slow ? sendsSlowly(citizen, video) : Upload.sent(citizen, video, 150_000)));
            }
        }

        for (Future<Upload> upload : sent) {
            assertThat(upload.get().state()).isEqualTo("KEPT");
        }
    }

    private static Response asDispatcher(String path) {
        return given().auth().oauth2(dazu.dispatcher()).get(path);
    }

    private static Response asks(String token, String path, String reason) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("reason", reason))
                .post(path);
    }

    /// By hand: no client can be told to break off. Not before most of it is on the service's disk, or nothing came at
    /// all.
    private void sendsAndBreaksOff(Upload upload, byte[] file, int after) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head(upload, file.length));
            out.write(file, 0, after);
            out.flush();
            await().until(() -> largestWaiting() > 450_000);
        }
    }

    private long largestWaiting() throws IOException {
        try (Stream<Path> waiting = Files.list(directory.resolve(".spool"))) {
            return waiting.mapToLong(file -> file.toFile().length()).max().orElse(0);
        }
    }

    /// In drops, over about a second.
    private static Upload sendsSlowly(Citizen citizen, byte[] file) throws Exception {
        Upload upload = Upload.begun(citizen, file.length);
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head(upload, file.length));
            CountDownLatch never = new CountDownLatch(1);
            for (int from = 0; from < file.length; from += 50_000) {
                out.write(file, from, Math.min(50_000, file.length - from));
                out.flush();
                assertThat(never.await(100, java.util.concurrent.TimeUnit.MILLISECONDS))
                        .isFalse();
            }
            byte[] answer = socket.getInputStream().readNBytes(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 204");
        }
        return upload;
    }

    private static byte[] head(Upload upload, int length) {
        return ("PATCH " + upload.path() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nTus-Resumable: 1.0.0\r\nReceipt-Secret: "
                        + upload.citizen().secret() + "\r\nUpload-Offset: 0\r\nContent-Length: " + length
                        + "\r\nContent-Type: application/offset+octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private List<Path> filesOf(Citizen citizen) throws IOException {
        Path files = directory.resolve("hazard/" + Staff.findsReport(dazu.dispatcher(), citizen));
        if (!Files.exists(files)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static List<String> audited(String evidence) throws SQLException {
        try (Connection connection = TestPostgres.connect();
                PreparedStatement query = connection.prepareStatement(
                        "select action from audit_entry where subject_id = ?::uuid order by number")) {
            query.setString(1, evidence);
            try (ResultSet rows = query.executeQuery()) {
                List<String> actions = new ArrayList<>();
                while (rows.next()) {
                    actions.add(rows.getString(1));
                }
                return actions;
            }
        }
    }

    private static String checksum(String algorithm, String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
