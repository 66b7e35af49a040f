package cn.anlan.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.access.audit.AuditVerdict.Broken;
import cn.anlan.access.audit.AuditVerdict.Intact;
import cn.anlan.testing.WithPostgres;
import cn.anlan.testing.WithTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
@WithTokens
class AuditTamperIT {
    private static final int TAMPERINGS = 10_000;

    @Inject
    AuditSealer sealer;

    @Inject
    AuditChain chain;

    private AuditHead published = AuditHead.GENESIS;
    private long first;

    @BeforeEach
    void sealSomeEntries() throws SQLException {
        AuditTables.clear();
        AuditTables.insertEntries(Tampering.ENTRIES);
        sealer.sealAll();
        published = ((Intact) chain.verify()).head();
        first = Long.parseLong(
                AuditTables.texts("select min(number) from audit_entry").getFirst());
    }

    @Test
    void shouldFindEveryTampering() throws SQLException {
        Map<Tampering, Integer> found = new EnumMap<>(Tampering.class);
        try (var connection = AuditTables.connectPastTheTriggers()) {
            connection.setAutoCommit(false);
            for (int seed = 0; seed < TAMPERINGS; seed++) {
                Tampering tampering = Tampering.values()[seed % Tampering.values().length];

                tampering.apply(connection, first, new Random(seed));

                assertThat(verdict(connection, tampering))
                        .as("%s with seed %d", tampering, seed)
                        .isInstanceOf(Broken.class);
                connection.rollback();
                found.merge(tampering, 1, Integer::sum);
            }
        }
        assertThat(found).containsOnlyKeys(Tampering.values());
        assertThat(chain.verify(published)).isEqualTo(new Intact(published));
    }

    @Test
    void shouldSayWhereTheChainBreaks() throws SQLException {
        try (var connection = AuditTables.connectPastTheTriggers()) {
            connection
                    .createStatement()
                    .execute("update audit_entry set actor = 'nobody' where number = " + (first + 16));
        }

        assertThat(chain.verify()).isEqualTo(new Broken(17, "the entry or its seal was altered"));
    }

    private AuditVerdict verdict(Connection connection, Tampering tampering) throws SQLException {
        return new AuditWalk(connection, tampering.needsPublishedHead() ? published : null).verdict();
    }
}
