package cn.anlan.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One kept connection over which requests go as bytes: a load generator that costs little beside what it measures.
final class Exchange implements AutoCloseable {

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;

    Exchange(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 8 * 1024);
    }

    /// An answer, whose headers are in lower case.
    record Answer(int status, String headers, String body) {

        String header(String name) throws IOException {
            int at = headers.indexOf("\n" + name + ": ");
            if (at < 0) {
                throw new IOException("no " + name + " in " + headers + body);
            }
            int from = at + name.length() + 3;
            return headers.substring(from, headers.indexOf('\r', from));
        }
    }

    void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    Answer send(byte[] request) throws IOException {
        out.write(request);
        return read();
    }

    /// An answer of which only the head comes.
    Answer ask(byte[] headRequest) throws IOException {
        out.write(headRequest);
        String headers = headers();
        return new Answer(status(headers), lowerNames(headers), "");
    }

    Answer read() throws IOException {
        String headers = headers();
        int length = 0;
        int at = headers.toLowerCase(Locale.ROOT).indexOf("\ncontent-length: ");
        if (at >= 0) {
            int from = at + "\ncontent-length: ".length();
            length = Integer.parseInt(headers.substring(from, headers.indexOf('\r', from)));
        }
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Answer(status(headers), lowerNames(headers), body);
    }

    private static int status(String headers) {
        return Integer.parseInt(headers.substring(9, 12));
    }

    private String headers() throws IOException {
        var head = new StringBuilder(512);
        while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The connection was closed after: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static String lowerNames(String headers) {
        var lower = new StringBuilder(headers.length());
        for (String line : headers.split("(?<=\n)")) {
            int colon = line.indexOf(':');
            lower.append(colon < 0 ? line : line.substring(0, colon).toLowerCase(Locale.ROOT) + line.substring(colon));
        }
        return lower.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
