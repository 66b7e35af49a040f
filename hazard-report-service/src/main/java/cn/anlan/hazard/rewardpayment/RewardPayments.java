package cn.anlan.hazard.rewardpayment;

import cn.anlan.events.Ids;
import cn.anlan.sql.Columns;
import cn.anlan.sql.Conditions;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be paid, and what was.
@ApplicationScoped
public class RewardPayments {

    private final Database database;

    RewardPayments(Database database) {
        this.database = database;
    }

    /// @param byReceipt whether the money is fetched with the receipt of the report
    public record Payment(
            UUID id,
            UUID claimId,
            UUID organizationId,
            long amountCents,
            boolean byReceipt,
            OffsetDateTime dueAt,
            @Nullable String paidBy,
            @Nullable OffsetDateTime paidAt,
            @Nullable String voucher) {}

    /// Opens the payment of an approved claim, in the running transaction.
    public void due(UUID claimId, UUID organizationId, long amountCents, boolean byReceipt, OffsetDateTime now) {
        database.update("""
                insert into reward_payment (id, claim_id, organization_id, amount_cents, by_receipt, due_at)
                values (?, ?, ?, ?, ?, ?)
                """, Ids.next(), claimId, organizationId, amountCents, byReceipt, now);
    }

    public Optional<Payment> find(UUID id) {
        return database.queryOne("select * from reward_payment where id = ?", RewardPayments::read, id);
    }

    /// @return whether it was due until now
    public boolean paid(UUID id, String by, String voucher, OffsetDateTime now) {
        return database.update(
                        "update reward_payment set paid_by = ?, voucher = ?, paid_at = ? where id = ? and paid_at is null",
                        by,
                        voucher,
                        now,
                        id)
                > 0;
    }

    /// Those of the offices that the viewer sees, the latest first.
    public List<Payment> inScope(UUID viewer, @Nullable UUID before, int limit) {
        Conditions conditions = new Conditions()
                .and("organization_id in (select id from organizations_in_scope(?))", viewer)
                .andIfPresent("id < ?", before);
        return database.query(
                "select * from reward_payment " + conditions.sql() + " order by id desc limit ?",
                RewardPayments::read,
                conditions.arguments(limit));
    }

    private static Payment read(ResultSet row) throws SQLException {
        return new Payment(
                Columns.id(row, "id"),
                Columns.id(row, "claim_id"),
                Columns.id(row, "organization_id"),
                row.getLong("amount_cents"),
                row.getBoolean("by_receipt"),
                Columns.time(row, "due_at"),
                row.getString("paid_by"),
                Columns.timeOrNull(row, "paid_at"),
                row.getString("voucher"));
    }
}
