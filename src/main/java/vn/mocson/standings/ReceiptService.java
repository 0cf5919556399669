package vn.mocson.standings;

import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.exam.ReceiptCode;
import vn.mocson.exam.ReceivedAttempt;
import vn.mocson.exam.ReceivedAttempts;

/** Checks receipts long after the sitting, for everybody: the code is all that is asked, and nobody is named. */
@Service
@Transactional(readOnly = true)
public class ReceiptService {

    private final ReceivedAttempts attempts;
    private final Standings standings;
    private final BoardRules boards;
    private final ContestService contests;
    private final Clock clock;

    ReceiptService(
            ReceivedAttempts attempts, Standings standings, BoardRules boards, ContestService contests, Clock clock) {
        this.attempts = attempts;
        this.standings = standings;
        this.boards = boards;
        this.contests = contests;
        this.clock = clock;
    }

    private record Told(ReceiptState state, String detail) {}

    private static final Told RECEIVED = new Told(
            ReceiptState.RECEIVED,
            "Máy chủ đã nhận bài thi này. Bài có được tính vào xếp hạng hay không, hãy tra cứu lại tại đây sau khi có"
                    + " kết quả chính thức của kỳ thi.");
    private static final Told COUNTED =
            new Told(ReceiptState.COUNTED, "Máy chủ đã nhận bài thi này và bài được tính vào xếp hạng của kỳ thi.");
    private static final Told ANOTHER_COUNTS = new Told(
            ReceiptState.NOT_COUNTED,
            "Máy chủ đã nhận bài thi này. Theo thể lệ, một lượt thi khác của cùng người dự thi được tính vào xếp hạng.");
    private static final Told NOT_RANKED = new Told(
            ReceiptState.NOT_COUNTED, "Máy chủ đã nhận bài thi này. Theo thể lệ, bài không thuộc diện xếp hạng.");
    private static final Told VOID = new Told(
            ReceiptState.VOID,
            "Bài thi này không được tính theo quyết định của Ban Tổ chức. Nếu cần biết thêm, người dự thi hãy liên hệ"
                    + " Ban Tổ chức.");

    /**
     * @param typed the code as a person types it: small letters, spaces and a missing dash do no harm
     * @throws NotFound where no receipt has this code
     */
    @PreAuthorize(Access.ANYONE)
    public ReceiptCheck check(String typed) {
        ReceivedAttempt attempt = ReceiptCode.read(typed)
                .flatMap(code -> Access.asSystem(() -> attempts.find(code)))
                .orElseThrow(ReceiptService::noSuchReceipt);
        RoundDefinition round = contests.round(attempt.round());
        ContestDefinition contest = contests.contest(round.contest());
        Told told = told(attempt, round);
        return new ReceiptCheck(
                attempt.receipt(),
                told.state(),
                told.detail(),
                contest.title(),
                contest.slug(),
                round.id(),
                round.fullName(),
                attempt.submittedAt(),
                attempt.answered(),
                attempt.questions(),
                attempt.intact(),
                clock.instant());
    }

    private Told told(ReceivedAttempt attempt, RoundDefinition round) {
        if (!boards.showsCounted(round)) {
            return RECEIVED;
        }
        if (!attempt.state().counts()) {
            return boards.published(round) ? VOID : RECEIVED;
        }
        return standings
                .countedAttempt(attempt.round(), attempt.participant())
                .map(counted -> counted.equals(attempt.id().toString()) ? COUNTED : ANOTHER_COUNTS)
                .orElse(NOT_RANKED);
    }

    private static NotFound noSuchReceipt() {
        return new NotFound("Không tìm thấy phiếu nào mang mã này. Hãy xem lại từng ký tự: mã gồm 10 chữ cái và chữ số,"
                + " không có các chữ I, O, U và các số 0, 1.");
    }
}
