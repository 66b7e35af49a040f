package cn.anlan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// An nginx with one worker, in a folder of its own.
final class Nginx implements AutoCloseable {

    private static final int ANSWER_BYTES = 1024;

    private final Process master;

    private Nginx(Path folder, String server) throws IOException {
        Files.createDirectories(folder);
        Path config = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                worker_processes 1;
                pid %1$s/pid;
                error_log %1$s/error.log;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  keepalive_requests 1000000000;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  %2$s
                }
                """.formatted(folder, server));
        try {
            master = new ProcessBuilder("nginx", "-c", config.toString())
                    .inheritIO()
                    .start();
        } catch (IOException absent) {
            throw new IOException("This benchmark needs nginx and wrk (Debian: nginx-light, wrk)", absent);
        }
    }

    /// Answers everything with 1 KB of JSON's media type.
    static Nginx origin(Path folder, int port) throws IOException {
        return new Nginx(folder, """
                server { listen 127.0.0.1:%d; default_type application/json; location / { return 200 "%s"; } }
                """.formatted(port, "x".repeat(ANSWER_BYTES)));
    }

    /// Passes everything on, with kept connections and nothing else.
    static Nginx proxy(Path folder, int port, int originPort) throws IOException {
        return new Nginx(folder, """
                upstream origin { server 127.0.0.1:%d; keepalive 128; keepalive_requests 1000000000; }
                server {
                  listen 127.0.0.1:%d;
                  location / { proxy_pass http://origin; proxy_http_version 1.1; proxy_set_header Connection ""; }
                }
                """.formatted(originPort, port));
    }

    /// The process that does the work.
    ProcessHandle worker() throws InterruptedException {
        for (int i = 0; i < 50 && master.isAlive(); i++) {
            var worker = master.children().findFirst();
            if (worker.isPresent()) {
                return worker.get();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("nginx did not start");
    }

    @Override
    public void close() {
        master.destroy();
    }
}
