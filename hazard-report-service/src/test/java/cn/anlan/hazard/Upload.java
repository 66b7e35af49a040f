package cn.anlan.hazard;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Arrays;

/// An upload of evidence by the tus protocol, as a citizen's telephone sends it.
record Upload(Citizen citizen, String path) {

    static Response begins(Citizen citizen, long length) {
        return tus(citizen).header("Upload-Length", length).post(citizen.path() + "/uploads");
    }

    static Upload begun(Citizen citizen, long length) {
        Response begun = begins(citizen, length);
        begun.then().statusCode(201);
        String location = begun.header("Location");
        return new Upload(citizen, location.substring(location.indexOf("/public/")));
    }

    /// Sends a file in parts of that many bytes.
    static Upload sent(Citizen citizen, byte[] file, int part) {
        Upload upload = begun(citizen, file.length);
        for (int from = 0; from < file.length; from += part) {
            upload.appends(from, Arrays.copyOfRange(file, from, Math.min(file.length, from + part)))
                    .then()
                    .statusCode(204);
        }
        return upload;
    }

    Response appends(long from, byte[] part) {
        return appends(from, part, null);
    }

    Response appends(long from, byte[] part, String checksum) {
        RequestSpecification request =
                tus(citizen).contentType("application/offset+octet-stream").header("Upload-Offset", from);
        if (checksum != null) {
            request.header("Upload-Checksum", checksum);
        }
        return request.body(part).patch(path);
    }

    Response asks() {
        return tus(citizen).head(path);
    }

    long offset() {
        Response answer = asks();
        answer.then().statusCode(200);
        return Long.parseLong(answer.header("Upload-Offset"));
    }

    Response ends() {
        return tus(citizen).delete(path);
    }

    String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The line in the reporter's list of evidence, once the file was checked.
    Response checked() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !"CHECKING".equals(evidence().path("items.find { it.id == '" + id() + "' }.state")));
        return evidence();
    }

    String state() {
        return checked().path("items.find { it.id == '" + id() + "' }.state");
    }

    String refusal() {
        return checked().path("items.find { it.id == '" + id() + "' }.refusal");
    }

    private Response evidence() {
        return given().header("Receipt-Secret", citizen.secret()).get(citizen.path() + "/evidence");
    }

    static RequestSpecification tus(Citizen citizen) {
        return given().header("Tus-Resumable", "1.0.0").header("Receipt-Secret", citizen.secret());
    }
}
