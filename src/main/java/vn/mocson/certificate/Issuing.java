package vn.mocson.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.mocson.award.AwardKind;
import vn.mocson.award.AwardScope;
import vn.mocson.award.SealSummary;
import vn.mocson.award.SealedAward;
import vn.mocson.award.SealedResult;
import vn.mocson.certificate.CertificateRows.DesignRow;
import vn.mocson.certificate.CertificateRows.Held;
import vn.mocson.certificate.CertificateRows.Taker;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitTree;

/** Gives numbers and codes to certificates: each once, in the order of the result, whoever else issues at the same time. */
@Component
class Issuing {

    /** Numbers given in one transaction; who issues beside it waits that long. */
    static final int TOGETHER = 50;

    private final CertificateRows rows;
    private final TransactionOperations transactions;

    Issuing(CertificateRows rows, TransactionOperations transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    /**
     * What becomes of each prize of a result and of each certificate of the versions before it.
     *
     * @param fresh prizes without a certificate
     * @param kept certificates of an earlier version and the prize in this one that they are of
     * @param replaced certificates of an earlier version whose prize is another's now
     */
    record Sorted(List<SealedAward> fresh, Map<Held, SealedAward> kept, List<Held> replaced) {}

    /** @param before sealed versions of the same scope that this one replaces */
    Sorted sorted(SealedResult result, List<SealSummary> before) {
        List<Held> earlier = new ArrayList<>(
                rows.held(before.stream().map(each -> each.id().value()).toList()));
        List<Integer> there = rows.held(List.of(result.id().value())).stream()
                .map(Held::award)
                .toList();
        Set<ParticipantId> erased = rows.erased(result.awards().stream()
                .map(SealedAward::person)
                .filter(Objects::nonNull)
                .toList());
        List<SealedAward> awards = result.awards().stream()
                .filter(award -> award.person() == null || !erased.contains(award.person()))
                .toList();
        return sorted(awards, earlier, there);
    }

    /**
     * @param earlier valid certificates of the versions before
     * @param there numbers of the prizes that have their certificate
     */
    static Sorted sorted(List<SealedAward> awards, List<Held> earlier, List<Integer> there) {
        List<Held> open = new ArrayList<>(earlier);
        List<SealedAward> fresh = new ArrayList<>();
        Map<Held, SealedAward> kept = new HashMap<>();
        for (SealedAward award : awards) {
            if (there.contains(award.number())) {
                continue;
            }
            Held same =
                    open.stream().filter(held -> same(held, award)).findFirst().orElse(null);
            if (same == null) {
                fresh.add(award);
            } else {
                open.remove(same);
                kept.put(same, award);
            }
        }
        return new Sorted(fresh, kept, open);
    }

    /** What is printed is the same, and whose it is. */
    private static boolean same(Held held, SealedAward award) {
        return Objects.equals(held.person(), award.person())
                && held.holder().equals(award.holder())
                && held.unit().equals(unit(award))
                && held.prize().equals(award.prize());
    }

    /** As it is printed: of a unit that won, not its league. */
    private static String unit(SealedAward award) {
        return award.person() == null && award.kind() == AwardKind.COLLECTIVE ? "" : award.unit();
    }

    /**
     * Revokes those whose prize is another's now. What is the same stays as it is, of the version it was issued from: it
     * must not vanish from the web while the new version waits for its publication.
     *
     * @return how many
     */
    int revokeReplaced(SealedResult result, List<Held> replaced, String by) {
        String reason = "Kết quả được thay bằng phiên bản " + result.version()
                + (result.decision() == null ? "" : " theo " + result.decision());
        transactions.executeWithoutResult(
                status -> replaced.forEach(held -> rows.revoke(held.id(), by, shortened(reason))));
        return replaced.size();
    }

    private static String shortened(String reason) {
        return reason.length() <= CertificateService.LONGEST_REASON
                ? reason
                : reason.substring(0, CertificateService.LONGEST_REASON);
    }

    /** @param some at most {@link #TOGETHER} */
    void prizes(
            ContestDefinition contest,
            SealedResult result,
            List<SealedAward> some,
            DesignRow design,
            Issue issue,
            String by) {
        AwardScope scope = result.scope();
        boolean whole = scope.round() == null && scope.phase() == null;
        transactions.executeWithoutResult(status -> {
            Numbers numbers = new Numbers(contest.id(), CertificateKind.PRIZE, design.design(), issue.on());
            for (SealedAward award : some) {
                String one = oneOf(result, award);
                if (!rows.there(contest.id(), one)) {
                    boolean collective = award.person() == null;
                    CertificateText text = new CertificateText(
                            CertificateKind.PRIZE,
                            collective,
                            award.holder(),
                            unit(award),
                            award.prize(),
                            contest.title(),
                            whole ? "" : result.scopeName(),
                            issue.decision(),
                            issue.on(),
                            numbers.next(),
                            CertificateCode.random(),
                            issue.base());
                    rows.insert(
                            contest.id(),
                            text,
                            result.id().value(),
                            award.number(),
                            award.person(),
                            design.id(),
                            one,
                            by);
                }
            }
            numbers.end();
        });
    }

    /** @param some at most {@link #TOGETHER} */
    void participation(
            ContestDefinition contest, UnitTree units, List<Taker> some, DesignRow design, Issue issue, String by) {
        transactions.executeWithoutResult(status -> {
            Numbers numbers = new Numbers(contest.id(), CertificateKind.PARTICIPATION, design.design(), issue.on());
            for (Taker taker : some) {
                String one = oneOf(taker.person());
                if (!rows.there(contest.id(), one)) {
                    CertificateText text = new CertificateText(
                            CertificateKind.PARTICIPATION,
                            false,
                            taker.name(),
                            units.find(taker.unit()).map(Unit::name).orElse(""),
                            "",
                            contest.title(),
                            "",
                            issue.decision(),
                            issue.on(),
                            numbers.next(),
                            CertificateCode.random(),
                            issue.base());
                    rows.insert(contest.id(), text, null, null, taker.person(), design.id(), one, by);
                }
            }
            numbers.end();
        });
    }

    private static String oneOf(SealedResult result, SealedAward award) {
        return "A/" + result.id() + "/" + award.number();
    }

    static String oneOf(ParticipantId person) {
        return "T/" + person;
    }

    /** {@code 012/2024/GCN}: without a gap, for the series is held until the numbers are used. */
    private final class Numbers {

        private final ContestId contest;
        private final CertificateKind kind;
        private final CertificateDesign design;
        private final LocalDate on;
        private int last;

        private Numbers(ContestId contest, CertificateKind kind, CertificateDesign design, LocalDate on) {
            this.contest = contest;
            this.kind = kind;
            this.design = design;
            this.on = on;
            this.last = rows.lockSeries(contest, kind, on.getYear());
        }

        private String next() {
            last++;
            return String.format(Locale.ROOT, "%03d/%d/%s", last, on.getYear(), design.suffix(kind));
        }

        private void end() {
            rows.endSeries(contest, kind, on.getYear(), last);
        }
    }
}
