package cn.anlan.campaign.progress;

import cn.anlan.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/// Folds the differences that were appended into the sums. One process does so at a time; the others pass.
@ApplicationScoped
class FoldProgress {

    private static final int BATCH = 20_000;

    private static final String IS_MINE =
            "select pg_try_advisory_xact_lock(hashtextextended('fold-progress', 0)) as mine";

    private static final String FOLD = """
            with taken as (
                delete from progress_delta
                where id in (select id from progress_delta order by id limit ?)
                returning *),
            folded as (
                insert into progress as known (campaign_id, organization_id, of_plans, requirement_id, phase_key, level,
                    due_at, open, done, verified, late, waived)
                select campaign_id, organization_id, of_plans, requirement_id, phase_key, level, due_at,
                    sum(open), sum(done), sum(verified), sum(late), sum(waived)
                from taken
                group by 1, 2, 3, 4, 5, 6, 7
                on conflict on constraint progress_pkey do update set
                    open = known.open + excluded.open,
                    done = known.done + excluded.done,
                    verified = known.verified + excluded.verified,
                    late = known.late + excluded.late,
                    waived = known.waived + excluded.waived)
            select count(*) as taken from taken
            """;

    private final Database database;

    FoldProgress(Database database) {
        this.database = database;
    }

    @Scheduled(
            identity = "fold-progress",
            every = "${anlan.campaign.fold-progress-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        int folded;
        do {
            folded = QuarkusTransaction.requiringNew().call(this::foldSome);
        } while (folded == BATCH);
    }

    private int foldSome() {
        boolean isMine =
                database.queryOne(IS_MINE, row -> row.getBoolean("mine")).orElseThrow();
        return isMine
                ? database.queryOne(FOLD, row -> row.getInt("taken"), BATCH).orElseThrow()
                : 0;
    }
}
