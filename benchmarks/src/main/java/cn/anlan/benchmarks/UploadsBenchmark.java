package cn.anlan.benchmarks;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// 500 uploads of 10 MB at the same time into the packaged service in 256 MiB of heap: videos and every tenth a photo;
/// every fifth sender is slow, every twentieth breaks off and resumes; whoever is refused comes again. None may be
/// lost, all must be cleaned.
final class UploadsBenchmark {

    private static final int UPLOADS = 500;
    private static final int BYTES = 10_000_000;
    private static final int PER_REPORT = 25;
    private static final int DROP = 50_000;

    /// How often senders were asked to come again, and did.
    private static final AtomicInteger TRIES = new AtomicInteger();

    private UploadsBenchmark() {}

    private record Receipt(String number, String secret) {}

    static void run() throws Exception {
        Path evidence = Files.createTempDirectory("anlan-uploads-benchmark");
        try (DurablePostgres postgres = DurablePostgres.start();
                BrokerProcess broker = BrokerProcess.start();
                OneTokenProvider provider = OneTokenProvider.start();
                ServiceProcess service = HazardDistrict.start(
                        postgres,
                        "uploads",
                        broker.bootstrapServers(),
                        provider.url(),
                        evidence,
                        "-Danlan.hazard.limits.enabled=false")) {
            byte[] video = video();
            // Within a report each picture is another.
            List<byte[]> photos = List.of(photo(1), photo(2), photo(3));
            List<Receipt> receipts = receipts(service.port());
            AtomicInteger sent = new AtomicInteger();
            long began = System.nanoTime();
            double peak = 0;
            try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> uploads = new ArrayList<>();
                for (int i = 0; i < UPLOADS; i++) {
                    int number = i;
                    byte[] file = i % 10 == 0 ? photos.get(i / 10 % 3) : video;
                    uploads.add(senders.submit(() -> {
                        send(service.port(), receipts.get(number / PER_REPORT), file, number);
                        sent.incrementAndGet();
                        return null;
                    }));
                }
                while (sent.get() < UPLOADS && uploads.stream().noneMatch(UploadsBenchmark::hasFailed)) {
                    peak = Math.max(peak, service.heap());
                    TimeUnit.MILLISECONDS.sleep(500);
                }
                for (Future<?> upload : uploads) {
                    upload.get();
                }
            }
            double received = (System.nanoTime() - began) / 1e9;
            try (Connection connection = postgres.dataSource("uploads").getConnection();
                    Statement statement = connection.createStatement()) {
                while (number(statement, "state in ('RECEIVING', 'CHECKING')") > 0) {
                    peak = Math.max(peak, service.heap());
                    TimeUnit.MILLISECONDS.sleep(500);
                }
                System.out.printf(
                        "uploads: %d of %,d bytes at once, received in %.0f s, all cleaned after %.0f s; kept %d, refused"
                                + " %d, lost %d; %d times a sender was asked to come again; peak heap %.0f MiB of 256%n",
                        UPLOADS,
                        BYTES,
                        received,
                        (System.nanoTime() - began) / 1e9,
                        number(statement, "state = 'KEPT'"),
                        number(statement, "state = 'REFUSED'"),
                        UPLOADS - number(statement, "true"),
                        TRIES.get(),
                        peak / (1 << 20));
            }
            service.stop();
        } finally {
            new ProcessBuilder("rm", "-rf", evidence.toString()).start().waitFor();
        }
    }

    private static boolean hasFailed(Future<?> upload) {
        return upload.state() == Future.State.FAILED;
    }

    private static List<Receipt> receipts(int port) throws IOException {
        Pattern number = Pattern.compile("\"trackingNumber\":\"([^\"]+)\",\"secret\":\"([^\"]+)\"");
        byte[] body = "{\"category\":\"GAS\",\"description\":\"管道锈蚀\",\"divisionCode\":\"500108\"}"
                .getBytes(StandardCharsets.UTF_8);
        List<Receipt> receipts = new ArrayList<>();
        try (Exchange exchange = new Exchange(port)) {
            for (int i = 0; i < UPLOADS / PER_REPORT; i++) {
                byte[] head = head("POST /public/v1/hazard-reports", "Content-Type: application/json", body.length);
                exchange.write(head, 0, head.length);
                Exchange.Answer answer = exchange.send(body);
                var found = number.matcher(answer.body());
                if (!found.find()) {
                    throw new IOException(answer.toString());
                }
                receipts.add(new Receipt(found.group(1), found.group(2)));
            }
        }
        return receipts;
    }

    /// As a client of the protocol does: after a break, and when it is asked to come again, it goes on where the
    /// service says.
    private static void send(int port, Receipt receipt, byte[] file, int number) throws Exception {
        String tus = "Tus-Resumable: 1.0.0\r\nReceipt-Secret: " + receipt.secret();
        String location = patiently(
                        port,
                        head(
                                "POST /public/v1/hazard-reports/" + receipt.number() + "/uploads",
                                tus + "\r\nUpload-Length: " + file.length,
                                0))
                .header("location");
        String path = location.substring(location.indexOf("/public/"));
        int from = 0;
        if (number % 20 == 1) {
            try (Exchange exchange = new Exchange(port)) {
                append(exchange, path, tus, file, number, 0, file.length / 2);
            }
            // What was sent is counted when the service has noticed that the connection broke.
            for (int i = 0; i < 600 && from == 0; i++) {
                TimeUnit.MILLISECONDS.sleep(100);
                from = offset(port, path, tus);
            }
        }
        while (!sendRest(port, path, tus, file, number, from)) {
            from = offset(port, path, tus);
        }
    }

    /// Whether it was taken whole.
    private static boolean sendRest(int port, String path, String tus, byte[] file, int number, int from)
            throws Exception {
        try (Exchange exchange = new Exchange(port)) {
            append(exchange, path, tus, file, number, from, file.length);
            return hasWorked(exchange.read());
        } catch (SocketException refusedMeanwhile) {
            TRIES.incrementAndGet();
            return false;
        }
    }

    private static int offset(int port, String path, String tus) throws Exception {
        return Integer.parseInt(patiently(port, head("HEAD " + path, tus, 0)).header("upload-offset"));
    }

    private static Exchange.Answer patiently(int port, byte[] request) throws Exception {
        while (true) {
            try (Exchange exchange = new Exchange(port)) {
                Exchange.Answer answer = exchange.ask(request);
                if (hasWorked(answer)) {
                    return answer;
                }
            }
        }
    }

    /// Whether it has. Waits for as long as it is asked to.
    private static boolean hasWorked(Exchange.Answer answer) throws Exception {
        if (answer.status() == 503) {
            TRIES.incrementAndGet();
            TimeUnit.SECONDS.sleep(Integer.parseInt(answer.header("retry-after")));
            return false;
        }
        if (answer.status() >= 300) {
            throw new IOException(answer.toString());
        }
        return true;
    }

    /// Says that all the rest comes, and sends it up to there.
    private static void append(Exchange exchange, String path, String tus, byte[] file, int number, int from, int to)
            throws Exception {
        byte[] head = head(
                "PATCH " + path,
                tus + "\r\nUpload-Offset: " + from + "\r\nContent-Type: application/offset+octet-stream",
                file.length - from);
        exchange.write(head, 0, head.length);
        int tail = file.length - Integer.BYTES;
        for (int at = from; at < Math.min(to, tail); at += DROP) {
            exchange.write(file, at, Math.min(DROP, Math.min(to, tail) - at));
            if (number % 5 == 0) {
                // 200 drops, so that it takes half a minute at least.
                TimeUnit.MILLISECONDS.sleep(150);
            }
        }
        if (to == file.length) {
            // Each is another file.
            exchange.write(ByteBuffer.allocate(Integer.BYTES).putInt(number).array(), 0, Integer.BYTES);
        }
    }

    private static byte[] head(String request, String headers, int length) {
        return (request + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static long number(Statement statement, String condition) throws Exception {
        try (ResultSet count = statement.executeQuery("select count(*) from hazard_evidence where " + condition)) {
            count.next();
            return count.getLong(1);
        }
    }

    private static byte[] video() {
        byte[] kind = box("ftyp", "isom\0\0\2\0isomiso2mp41".getBytes(StandardCharsets.ISO_8859_1));
        byte[] movie = box(
                "moov", box("mvhd", ByteBuffer.allocate(100).putInt(12, 1000).array()));
        // In fragments, as browsers record: what is in the media box stays as it is.
        byte[] fragment = box("moof", box("mfhd", new byte[8]));
        byte[] media = new byte[BYTES - kind.length - movie.length - fragment.length - 8];
        new Random(1).nextBytes(media);
        return joined(kind, movie, fragment, box("mdat", media));
    }

    /// Noise, of four million pixels; what is missing of ten million bytes stands behind the end.
    private static byte[] photo(long seed) throws IOException {
        var image = new BufferedImage(2400, 1700, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random(seed);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        var file = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", file);
        return Arrays.copyOf(file.toByteArray(), BYTES);
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
