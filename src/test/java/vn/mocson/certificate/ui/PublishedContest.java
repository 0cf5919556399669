package vn.mocson.certificate.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mocson.HouseEntrants;
import vn.mocson.certificate.CertificateService;
import vn.mocson.certificate.Issue;
import vn.mocson.common.security.Access;
import vn.mocson.common.yaml.YamlTree;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDraft;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.standings.StandingsJobs;

/** A contest with published results and some people who may have certificates of participation. */
final class PublishedContest {

    private static final AtomicInteger NUMBER = new AtomicInteger((int) (System.nanoTime() % 10_000_000));

    private final ApplicationContext house;
    private final String slug;
    private final ContestId id;

    PublishedContest(ApplicationContext house, String... people) {
        this.house = house;
        this.slug = "cap-giay-" + NUMBER.incrementAndGet();
        Instant now = Instant.now();
        this.id = created(now);
        for (String person : people) {
            HouseEntrants.submits(house, id, person);
        }
        db().sql("UPDATE round SET closes_at = ? WHERE contest_id = ?")
                .params(now.minusSeconds(60), id.value()) // the last answers have some seconds to arrive
                .update();
        forgetCaches();
        new StandingsJobs(house).finishClosedRounds();
        Access.asSystem(() -> {
            contests().publish(contests().contest(id).rounds().getFirst().id());
            return true;
        });
        // found by its own address, and in no list that another test counts
        db().sql("UPDATE contest SET rehearsal_of = ? WHERE id = ?")
                .params(contests().bySlug(HouseEntrants.RUNNING).id().value(), id.value())
                .update();
        forgetCaches();
    }

    private ContestId created(Instant now) {
        ContestDefinition model = contests().bySlug(HouseEntrants.RUNNING);
        ContestId created = Access.asSystem(() -> contests()
                .create(new ContestDraft(
                        slug,
                        "Cuộc thi cấp giấy",
                        "",
                        "Ban Tổ chức",
                        "",
                        model.units(),
                        model.bank(),
                        model.questionSet(),
                        YamlTree.parse("{paper: {questions: 5, durationMinutes: 30}}")
                                .root(),
                        List.of(new ContestDraft.RoundDraft(
                                "k1",
                                "Kỳ 1",
                                null,
                                now.minus(Duration.ofHours(1)),
                                now.plus(Duration.ofHours(1)),
                                null)),
                        List.of(),
                        List.of(),
                        model.consent())));
        forgetCaches();
        return created;
    }

    private ContestService contests() {
        return house.getBean(ContestService.class);
    }

    private JdbcClient db() {
        return house.getBean(JdbcClient.class);
    }

    private void forgetCaches() {
        Access.asSystem(() -> {
            contests().forgetCaches();
            return true;
        });
    }

    String slug() {
        return slug;
    }

    ContestId id() {
        return id;
    }

    /** Everybody has theirs. */
    PublishedContest issued() {
        Access.asSystem(() -> house.getBean(CertificateService.class)
                .issueParticipation(
                        id, new Issue("", LocalDate.of(2024, 10, 12), "https://thi.example.vn"), (done, of) -> true));
        return this;
    }

    /** Whoever gives a number in this contest waits until the latch is at zero. */
    Thread holdingNumbers(CountDownLatch until) throws InterruptedException {
        return holding("SELECT id FROM contest WHERE id = ? FOR UPDATE", until);
    }

    /** Whoever draws a file of a certificate that is to be checked waits until the latch is at zero. */
    Thread holdingFiles(CountDownLatch until) throws InterruptedException {
        return holding(
                "SELECT c.id FROM certificate c JOIN certificate_file f ON f.certificate_id = c.id"
                        + " WHERE c.contest_id = ? FOR UPDATE",
                until);
    }

    private Thread holding(String rows, CountDownLatch until) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Thread holder = Thread.ofVirtual()
                .start(() -> new TransactionTemplate(house.getBean(PlatformTransactionManager.class))
                        .executeWithoutResult(status -> {
                            db().sql(rows).param(id.value()).query(Long.class).list();
                            begun.countDown();
                            try {
                                until.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        }));
        begun.await();
        return holder;
    }

    /** Takes everybody and their certificates back, of every such contest. */
    static void leave(ApplicationContext house) {
        JdbcClient db = house.getBean(JdbcClient.class);
        List.of("certificate_file", "certificate", "certificate_series", "certificate_design")
                .forEach(table -> db.sql("DELETE FROM " + table).update());
        HouseEntrants.leave(house);
    }
}
