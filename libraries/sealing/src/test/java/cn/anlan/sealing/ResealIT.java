package cn.anlan.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.anlan.testing.WithPostgres;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The installation has a new key, and keeps the old one until nothing is under it any more.
@QuarkusTest
@WithPostgres
class ResealIT {

    private static final int OWNERS = ResealTexts.AT_ONCE + 1;

    @Inject
    ResealJob job;

    @Inject
    ResealTexts resealTexts;

    @Inject
    SecretNotes notes;

    @Inject
    Sealer sealer;

    @Inject
    BlindIndex index;

    @Inject
    MeterRegistry meters;

    private List<UUID> owners;

    @BeforeEach
    void sealUnderTheOldKey() throws SQLException {
        notes.clear();
        owners = Stream.generate(UUID::randomUUID).limit(OWNERS).sorted().toList();
        for (var owner : owners) {
            notes.write(SecretNotes.OLD_KEY, owner, "Secret ");
        }
    }

    @Test
    void shouldSealEverythingUnderTheNewKey() throws SQLException {
        double before = resealed();

        job.run();

        assertThatAllAreUnderTheNewKey(owners);
        var owner = owners.getFirst();
        assertThat(notes.of(owner, "sealed"))
                .extracting(text -> sealer.open("secret-note:" + owner, text))
                .containsExactly("Secret 0", "Secret 1");
        assertThat(notes.of(owner, "hash")).containsExactly(index.of("note", "secret 0"), index.of("note", "secret 1"));
        assertThat(notes.told())
                .extracting(ColumnResealed::column, ColumnResealed::resealed, ColumnResealed::broken)
                .containsExactly(tuple("secret_note.sealed", 2L * OWNERS, 0L));
        assertThat(resealed() - before).isEqualTo(2.0 * OWNERS);
    }

    @Test
    void shouldGoOnWhereItWasStopped() throws SQLException {
        var first = resealTexts.next(SecretNotes.COLUMN);
        assertThat(first.resealed()).isEqualTo(ResealTexts.AT_ONCE);
        assertThat(first.more()).isTrue();

        // Another instance takes over.
        job.run();

        assertThatAllAreUnderTheNewKey(owners);
        assertThat(notes.told()).extracting(ColumnResealed::resealed).containsExactly(2L * OWNERS);
    }

    @Test
    void shouldLookAgainForWhatAnEditPutBack() throws SQLException {
        resealTexts.next(SecretNotes.COLUMN);
        notes.write(SecretNotes.OLD_KEY, owners.getFirst(), "Edited ");

        job.run();

        assertThatAllAreUnderTheNewKey(owners);
    }

    @Test
    void shouldLeaveAndReportWhatItCannotOpen() throws SQLException {
        var lost = UUID.randomUUID();
        notes.write(SecretNotes.LOST_KEY, lost, "Lost ");
        var before = notes.of(lost, "sealed");

        job.run();

        assertThatAllAreUnderTheNewKey(owners);
        assertThat(notes.of(lost, "sealed")).containsExactlyElementsOf(before);
        assertThat(notes.told()).extracting(ColumnResealed::broken).containsExactly(2L);
    }

    @Test
    void shouldRestWhenAllIsDone() throws SQLException {
        job.run();
        var before = notes.of(owners.getLast(), "sealed");

        job.run();

        assertThat(notes.of(owners.getLast(), "sealed")).containsExactlyElementsOf(before);
        assertThat(notes.told()).hasSize(1);
        assertThat(resealTexts.next(SecretNotes.COLUMN)).isEqualTo(ResealTexts.Batch.NONE);
    }

    private void assertThatAllAreUnderTheNewKey(List<UUID> owners) throws SQLException {
        for (var owner : owners) {
            assertThat(notes.of(owner, "sealed"))
                    .hasSize(2)
                    .allSatisfy(text -> assertThat(text).startsWith(sealer.head()));
        }
    }

    private double resealed() {
        return meters.counter("anlan.sealing.resealed", "column", SecretNotes.COLUMN.name())
                .count();
    }
}
