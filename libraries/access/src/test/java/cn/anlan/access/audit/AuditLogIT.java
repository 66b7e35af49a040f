package cn.anlan.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anlan.access.audit.AuditVerdict.Intact;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPostgres;
import cn.anlan.testing.WithTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithPostgres
@WithTokens
class AuditLogIT {
    private static final UUID FINDING = UUID.fromString("018f3f3e-0000-7000-8000-0000000000aa");

    @Inject
    AuditLog log;

    @Inject
    AuditSealer sealer;

    @Inject
    AuditChain chain;

    @BeforeEach
    void emptyLog() throws SQLException {
        AuditTables.clear();
    }

    @Test
    void shouldRecordAnActWithTheChangeThatItBelongsTo() throws SQLException {
        QuarkusTransaction.requiringNew()
                .run(() -> log.record("finding.close", "finding", FINDING, Map.of("outcome", "PASSED")));

        assertThat(AuditTables.texts(
                        "select actor, organization_id, action, subject_type, subject_id, detail from audit_entry"))
                .containsExactly("system|null|finding.close|finding|" + FINDING + "|{\"outcome\":\"PASSED\"}");
    }

    @Test
    void shouldForgetAnActThatDidNotHappen() throws SQLException {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    log.record("finding.close", "finding", FINDING, Map.of());
                    throw new IllegalArgumentException("refused");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(AuditTables.texts("select action from audit_entry")).isEmpty();
    }

    @Test
    void shouldRefuseToRecordOutsideOfATransaction() {
        assertThatThrownBy(() -> log.record("finding.close", "finding", FINDING, Map.of()))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void shouldSealEntriesIntoOneChain() throws SQLException {
        record(3);
        sealer.sealAll();
        record(2);
        sealer.sealAll();

        assertThat(AuditTables.texts("select position from audit_seal order by position"))
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(AuditTables.texts("select entry from audit_unsealed")).isEmpty();
        assertThat(chain.verify())
                .isInstanceOfSatisfying(
                        Intact.class,
                        intact -> assertThat(intact.head().position()).isEqualTo(5));
    }

    @Test
    void shouldSealMoreThanFitsIntoOneBatch() throws SQLException {
        AuditTables.insertEntries(2_500);

        sealer.sealAll();

        assertThat(chain.verify())
                .isInstanceOfSatisfying(
                        Intact.class,
                        intact -> assertThat(intact.head().position()).isEqualTo(2_500));
    }

    @Test
    void shouldSealWhatASlowTransactionCommitsLate() throws SQLException {
        try (var slow = TestPostgres.connect()) {
            slow.setAutoCommit(false);
            AuditTables.insertEntry(slow, "slow");
            record(2);
            sealer.sealAll();
            assertThat(AuditTables.texts("select count(*) from audit_seal")).containsExactly("2");

            slow.commit();
        }
        sealer.sealAll();

        assertThat(
                        AuditTables.texts(
                                "select e.action from audit_seal s join audit_entry e on e.number = s.entry where position = 3"))
                .containsExactly("slow");
        assertThat(chain.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void shouldHoldWhileEntriesWaitForTheirSeal() {
        record(2);
        sealer.sealAll();
        record(1);

        assertThat(chain.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void shouldLeaveSealingToTheReplicaThatHoldsTheHead() throws SQLException {
        record(2);
        try (var other = TestPostgres.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select * from audit_head for update");

            sealer.sealAll();

            assertThat(AuditTables.texts("select position from audit_seal")).isEmpty();
            other.rollback();
        }
        sealer.sealAll();

        assertThat(AuditTables.texts("select count(*) from audit_seal")).containsExactly("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'nobody'",
                "delete from audit_entry",
                "truncate audit_entry cascade",
                "update audit_seal set sealed_at = now()",
                "delete from audit_seal",
                "truncate audit_seal",
                "delete from audit_head",
                "truncate audit_head",
                "update audit_head set position = 0"
            })
    void shouldRefuseInTheDatabaseToChangeWhatWasRecorded(String statement) {
        record(1);
        sealer.sealAll();

        assertThatThrownBy(() -> AuditTables.execute(statement)).hasMessageContaining("can only be added to");
    }

    private void record(int times) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int act = 0; act < times; act++) {
                log.record("finding.close", "finding", FINDING, Map.of("act", act));
            }
        });
    }
}
