package vn.mocson.contest;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.PlanFinding.State;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitService;

/** What the contest itself shows about its steps. */
@Component
class ContestFindings implements PlanSource {

    private final ContestPreparation preparation;
    private final AuthoringService banks;
    private final UnitService units;
    private final ObjectProvider<PracticeOffer> practice;
    private final Clock clock;

    ContestFindings(
            ContestPreparation preparation,
            AuthoringService banks,
            UnitService units,
            ObjectProvider<PracticeOffer> practice,
            Clock clock) {
        this.preparation = preparation;
        this.banks = banks;
        this.units = units;
        this.practice = practice;
        this.clock = clock;
    }

    @Override
    public List<PlanFinding> find(ContestDefinition contest) {
        return List.of(
                PlanFinding.of(PlanStep.PAPERS, papers(contest)),
                PlanFinding.of(PlanStep.UNITS, units(contest)),
                PlanFinding.of(PlanStep.PRIZES, prizes(contest)),
                PlanFinding.of(PlanStep.BANK, bank(contest)),
                PlanFinding.of(PlanStep.PAGES, pages(contest)),
                new PlanFinding(PlanStep.PROOFREAD, State.MISSING, List.of(), false),
                PlanFinding.of(
                        PlanStep.CONTACT,
                        contest.page("lien-he").isPresent()
                                ? List.of()
                                : List.of(
                                        "Chưa có trang “Liên hệ”. Nếu địa chỉ liên hệ đã ghi ở trang khác, hãy đánh dấu đã xong.")),
                new PlanFinding(
                        PlanStep.PRACTICE,
                        practice.stream().anyMatch(offer -> offer.offers(contest.id())) ? State.DONE : State.MISSING,
                        List.of(),
                        false),
                new PlanFinding(PlanStep.REHEARSAL, State.MISSING, List.of(), false),
                opened(contest),
                closed(contest),
                published(contest),
                report(contest));
    }

    private List<String> papers(ContestDefinition contest) {
        ContestIdentity identity = Access.asSystem(() -> preparation.identity(contest.id()));
        List<String> missing = new ArrayList<>();
        if (identity.planNumber().isEmpty()) {
            missing.add("Chưa ghi số kế hoạch.");
        }
        if (identity.decisionNumber().isEmpty()) {
            missing.add("Chưa ghi số quyết định thành lập Ban Tổ chức.");
        }
        if (identity.summary().isEmpty()) {
            missing.add("Chưa có lời giới thiệu cho trang chủ.");
        }
        return missing;
    }

    private List<String> units(ContestDefinition contest) {
        List<Unit> all = units.tree(contest.units()).all();
        if (all.isEmpty()) {
            return List.of("Cây đơn vị chưa có đơn vị nào.");
        }
        long unknown = all.stream().filter(unit -> unit.headcount() == 0).count();
        return unknown == 0
                ? List.of()
                : List.of(Vietnamese.number(unknown) + " trong " + Vietnamese.number(all.size())
                        + " đơn vị chưa có tổng số người, nên chưa tính được tỷ lệ tham gia.");
    }

    private static List<String> prizes(ContestDefinition contest) {
        return contest.prizes().stream().anyMatch(prize -> prize.scope() == PrizeScope.INDIVIDUAL)
                ? List.of()
                : List.of("Chưa có giải cá nhân nào. Nếu cuộc thi không trao giải, hãy đánh dấu đã xong.");
    }

    private List<String> bank(ContestDefinition contest) {
        BankSummary bank = Access.asSystem(banks::banks).stream()
                .filter(each -> each.id().equals(contest.bank()))
                .findFirst()
                .orElseThrow();
        int needed = contest.rounds().stream()
                .mapToInt(round -> round.rules().paper().questions())
                .max()
                .orElse(0);
        if (bank.approved() >= needed) {
            return List.of();
        }
        return List.of("Ngân hàng “" + bank.name() + "” có " + Vietnamese.number(bank.approved())
                + " câu đã duyệt; một đề cần ít nhất " + Vietnamese.number(needed) + " câu.");
    }

    private static List<String> pages(ContestDefinition contest) {
        List<String> missing = new ArrayList<>();
        if (contest.page("the-le").isEmpty()) {
            missing.add(
                    "Chưa có trang “Thể lệ” do Ban Tổ chức viết; công chúng chỉ thấy phần quy định do hệ thống tự lập.");
        }
        if (contest.page("huong-dan").isEmpty()) {
            missing.add("Chưa có trang “Hướng dẫn”.");
        }
        if (contest.page("tai-lieu").isEmpty()) {
            missing.add("Chưa có trang “Tài liệu”.");
        }
        return missing;
    }

    private PlanFinding opened(ContestDefinition contest) {
        Instant now = clock.instant();
        boolean opened = contest.rounds().stream().anyMatch(round -> round.stateAt(now) != RunState.UPCOMING);
        return new PlanFinding(PlanStep.OPENED, opened ? State.DONE : State.LATER, List.of(), false);
    }

    private PlanFinding closed(ContestDefinition contest) {
        Instant now = clock.instant();
        boolean closed = !contest.rounds().isEmpty()
                && contest.rounds().stream()
                        .map(round -> round.stateAt(now))
                        .allMatch(state -> state == RunState.CLOSED || state == RunState.PUBLISHED);
        return new PlanFinding(PlanStep.CLOSED, closed ? State.DONE : State.LATER, List.of(), false);
    }

    private PlanFinding published(ContestDefinition contest) {
        Instant now = clock.instant();
        List<String> waiting = contest.rounds().stream()
                .filter(round -> round.stateAt(now) == RunState.CLOSED)
                .map(round -> "“" + round.fullName() + "” đã đóng, chưa công bố kết quả.")
                .toList();
        boolean all = contest.stateAt(now) == RunState.PUBLISHED;
        return new PlanFinding(
                PlanStep.PUBLISHED, all ? State.DONE : waiting.isEmpty() ? State.LATER : State.MISSING, waiting, false);
    }

    private PlanFinding report(ContestDefinition contest) {
        State state = contest.stateAt(clock.instant()) == RunState.PUBLISHED ? State.MISSING : State.LATER;
        return new PlanFinding(PlanStep.REPORT, state, List.of(), false);
    }
}
