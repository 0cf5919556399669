package vn.mocson;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.exam.AttemptId;
import vn.mocson.exam.ExamService;
import vn.mocson.exam.ResponseForm;
import vn.mocson.participant.Entrant;
import vn.mocson.participant.ParticipantService;
import vn.mocson.unit.UnitService;

/** People who enter and sit while a view is looked at. */
public final class HouseEntrants {

    public static final String RUNNING = "thai-nguyen-70-nam";

    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 10_000_000));

    private HouseEntrants() {}

    /** Takes everybody back who entered here, also in an earlier run over the same database. */
    public static void leave(ApplicationContext house) {
        Access.asSystem(() -> {
            house.getBean(ExamService.class).removeSampleAttempts();
            return house.getBean(ParticipantService.class).removeSamples();
        });
    }

    /** A named person of the running contest hands in an empty paper. */
    public static void submits(ApplicationContext house, String fullName) {
        submits(house, house.getBean(ContestService.class).bySlug(RUNNING).id(), fullName);
    }

    /** The same in the first round of a contest. */
    public static void submits(ApplicationContext house, ContestId id, String fullName) {
        Access.asSystem(() -> {
            ContestDefinition contest = house.getBean(ContestService.class).contest(id);
            ExamService exam = house.getBean(ExamService.class);
            Entrant entrant = house.getBean(ParticipantService.class)
                    .registerSample(
                            contest.id(),
                            fullName,
                            LocalDate.of(1970, 2, 3),
                            "09%08d".formatted(NEXT.incrementAndGet()),
                            house.getBean(UnitService.class)
                                    .tree(contest.units())
                                    .all()
                                    .getLast()
                                    .id());
            String attempt = exam.start(entrant, contest.rounds().getFirst().id(), Instant.now())
                    .attempt()
                    .id();
            return exam.submit(entrant, new AttemptId(UUID.fromString(attempt)), ResponseForm.empty(), Instant.now());
        });
    }
}
