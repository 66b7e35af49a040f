package cn.anlan.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Makes the store that the settings choose.
@Singleton
class EvidenceStores {

    @Produces
    @ApplicationScoped
    EvidenceStore chosen(EvidenceConfig config) {
        return switch (config.store()) {
            case DIRECTORY ->
                new DirectoryEvidenceStore(config.directory()
                        .orElseThrow(() -> new IllegalStateException("set anlan.evidence.directory")));
            case S3 -> S3EvidenceStore.of(config.s3());
        };
    }

    void close(@Disposes EvidenceStore store) {
        if (store instanceof S3EvidenceStore s3) {
            s3.close();
        }
    }
}
