package cn.anlan.reporting.dashboard;

import cn.anlan.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.function.IntUnaryOperator;

/// Folds the differences that were appended into the sums, and moves the sums of organisations that were moved. One
/// process does so at a time; the others pass.
@Singleton
public final class FoldTallies {

    private static final int BATCH = 5000;
    private static final long LOCK = 0x74616c6c79L;

    private static final String MOVE = """
            with moved as (
                select organization_id, path, next_path
                from tally_placement
                where next_path is not null
                order by organization_id
                limit ?
                for update),
            placed as (
                update tally_placement
                set path = moved.next_path, next_path = null
                from moved
                where tally_placement.organization_id = moved.organization_id),
            summed as (
                insert into tally as known (campaign_id, organization_id, measure, count)
                select own.campaign_id, upper.id, own.measure, sum(upper.sign * own.count)
                from moved
                join tally_own own on own.organization_id = moved.organization_id
                cross join lateral (
                    select id, -1 as sign from organizations_on(moved.path)
                    union all
                    select id, 1 from organizations_on(moved.next_path)) upper
                group by 1, 2, 3
                having sum(upper.sign * own.count) <> 0
                on conflict (campaign_id, organization_id, measure) do update set count = known.count + excluded.count)
            select count(*) from moved
            """;

    private static final String FOLD = """
            with taken as (
                delete from tally_delta
                where id in (select id from tally_delta order by id limit ?)
                returning campaign_id, organization_id, measure, difference),
            net as (
                select campaign_id, organization_id, measure, sum(difference) as difference
                from taken
                group by 1, 2, 3
                having sum(difference) <> 0),
            own as (
                insert into tally_own as known (campaign_id, organization_id, measure, count)
                select campaign_id, organization_id, measure, difference
                from net
                on conflict (organization_id, campaign_id, measure) do update set count = known.count + excluded.count),
            placed as (
                insert into tally_placement (organization_id, path)
                select distinct organization_id, label_of(organization_id)
                from net
                on conflict do nothing),
            summed as (
                insert into tally as known (campaign_id, organization_id, measure, count)
                select net.campaign_id, upper.id, net.measure, sum(net.difference)
                from net
                left join tally_placement placement on placement.organization_id = net.organization_id
                cross join lateral organizations_on(coalesce(placement.path, label_of(net.organization_id))) upper
                group by 1, 2, 3
                having sum(net.difference) <> 0
                on conflict (campaign_id, organization_id, measure) do update set count = known.count + excluded.count)
            select count(*) from taken
            """;

    private final Database database;

    FoldTallies(Database database) {
        this.database = database;
    }

    @Scheduled(
            identity = "fold-tallies",
            every = "{anlan.reporting.fold-tallies-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        repeat(limit -> count(MOVE, limit));
        repeat(limit -> count(FOLD, limit));
    }

    private void repeat(IntUnaryOperator foldUpTo) {
        int folded;
        do {
            folded = QuarkusTransaction.requiringNew().call(() -> isMine() ? foldUpTo.applyAsInt(BATCH) : 0);
        } while (folded == BATCH);
    }

    private boolean isMine() {
        return database.exists("select where pg_try_advisory_xact_lock(?)", LOCK);
    }

    private int count(String sql, int limit) {
        return database.queryOne(sql, row -> row.getInt(1), limit).orElseThrow();
    }
}
