package cn.anlan.evidence;

import java.io.Closeable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.filesystem.FilesystemApiMetadata;

/// A server that speaks S3, over a directory.
final class S3TestServer implements Closeable {

    private static final String ACCESS_KEY = "anlan";
    private static final String SECRET_KEY = "not-a-secret";
    private static final String BUCKET = "evidence";

    private final BlobStoreContext storage;
    private final S3Proxy proxy;

    private S3TestServer(BlobStoreContext storage, S3Proxy proxy) {
        this.storage = storage;
        this.proxy = proxy;
    }

    static S3TestServer start(Path directory) {
        var properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", directory.toString());
        var storage = ContextBuilder.newBuilder(new FilesystemApiMetadata())
                .credentials("identity", "credential")
                .overrides(properties)
                .build(BlobStoreContext.class);
        storage.getBlobStore().createContainerInLocation(null, BUCKET);
        var proxy = S3Proxy.builder()
                .blobStore(storage.getBlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY)
                .build();
        try {
            proxy.start();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        return new S3TestServer(storage, proxy);
    }

    EvidenceConfig.S3 settings() {
        return settings(URI.create("http://127.0.0.1:" + proxy.getPort()));
    }

    EvidenceConfig.S3 settings(URI endpoint) {
        return new Settings(Optional.of(endpoint), Optional.of(SECRET_KEY));
    }

    EvidenceConfig.S3 settingsWithWrongKey() {
        return new Settings(settings().endpoint(), Optional.of("another"));
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        } finally {
            storage.close();
        }
    }

    private record Settings(Optional<URI> endpoint, Optional<String> secretKey) implements EvidenceConfig.S3 {

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public Optional<String> bucket() {
            return Optional.of(BUCKET);
        }

        @Override
        public Optional<String> accessKey() {
            return Optional.of(ACCESS_KEY);
        }

        @Override
        public boolean pathStyle() {
            return true;
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration readTimeout() {
            return Duration.ofMillis(300);
        }

        @Override
        public Duration callTimeout() {
            return Duration.ofSeconds(5);
        }
    }
}
