package cn.anlan.evidence;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// Keeps evidence in an object storage that speaks S3, each file as the object of its key. An object is whole or not
/// there: the storage takes it when its last byte has come.
final class S3EvidenceStore implements EvidenceStore, AutoCloseable {

    private final S3Client client;
    private final String bucket;

    private S3EvidenceStore(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    static S3EvidenceStore of(EvidenceConfig.S3 config) {
        var client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(config.connectTimeout())
                        .socketTimeout(config.readTimeout()))
                .overrideConfiguration(override -> override.apiCallTimeout(config.callTimeout()))
                .region(Region.of(config.region()))
                .credentialsProvider(credentials(config))
                .forcePathStyle(config.pathStyle())
                // Storages of one's own do not all know the newer checksums in trailers.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        config.endpoint().ifPresent(client::endpointOverride);
        return new S3EvidenceStore(
                client.build(),
                config.bucket().orElseThrow(() -> new IllegalStateException("set anlan.evidence.s3.bucket")));
    }

    private static AwsCredentialsProvider credentials(EvidenceConfig.S3 config) {
        if (config.accessKey().isPresent() && config.secretKey().isPresent()) {
            return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                    config.accessKey().get(), config.secretKey().get()));
        }
        return DefaultCredentialsProvider.builder().build();
    }

    @Override
    public void put(String key, byte[] content) {
        put(key, RequestBody.fromBytes(content));
    }

    @Override
    public void put(String key, Path content) {
        put(key, RequestBody.fromFile(content));
    }

    private void put(String key, RequestBody content) {
        EvidenceKey.require(key);
        try {
            client.putObject(request -> request.bucket(bucket).key(key), content);
        } catch (SdkException failure) {
            throw StorageDown.because(failure);
        }
    }

    @Override
    public Optional<InputStream> get(String key) {
        EvidenceKey.require(key);
        try {
            return Optional.of(
                    client.getObject(request -> request.bucket(bucket).key(key)));
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        } catch (SdkException failure) {
            throw StorageDown.because(failure);
        }
    }

    @Override
    public void delete(String key) {
        EvidenceKey.require(key);
        try {
            client.deleteObject(request -> request.bucket(bucket).key(key));
        } catch (SdkException failure) {
            throw StorageDown.because(failure);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
