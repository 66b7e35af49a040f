package cn.anlan.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Seals what is under an older key anew under the current one, a batch in each transaction: whenever it is stopped, it
/// goes on where it was.
@ApplicationScoped
class ResealTexts {

    static final int AT_ONCE = 500;

    private final DataSource dataSource;
    private final KeyRing keys;
    private final SealedTexts texts;
    private final SealingPasses passes;

    ResealTexts(DataSource dataSource, KeyRing keys, SealedTexts texts, SealingPasses passes) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.texts = texts;
        this.passes = passes;
    }

    /// What a batch has come to.
    ///
    /// @param more whether to go on with the column now
    record Batch(int resealed, int broken, boolean more) {
        static final Batch NONE = new Batch(0, 0, false);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Batch next(SealedColumn column) throws SQLException {
        int keyId = keys.current().id();
        try (var connection = dataSource.getConnection()) {
            var taken = passes.take(connection, column.name(), keyId);
            if (taken.isEmpty()) {
                return Batch.NONE;
            }
            var pass = taken.get();
            var outdated = texts.outdated(connection, column, pass.after(), AT_ONCE);
            if (outdated.isEmpty()) {
                passes.end(connection, column.name(), keyId, pass);
                return new Batch(0, 0, pass.inPass() > 0);
            }
            int broken = texts.reseal(connection, column, outdated);
            int resealed = outdated.size() - broken;
            passes.keep(
                    connection,
                    column.name(),
                    keyId,
                    new SealingPasses.Pass(
                            outdated.getLast().ownerId(),
                            pass.inPass() + resealed,
                            pass.resealed() + resealed,
                            pass.broken() + broken));
            return new Batch(resealed, broken, true);
        }
    }
}
