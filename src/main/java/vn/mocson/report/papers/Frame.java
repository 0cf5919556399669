package vn.mocson.report.papers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.mocson.award.SealedResult;
import vn.mocson.common.paper.Block;
import vn.mocson.common.paper.Block.Look;
import vn.mocson.common.paper.Block.Paragraph;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.common.paper.OfficialPaper;
import vn.mocson.common.paper.PaperHead;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestIdentity;
import vn.mocson.report.FigureWords;

/** What every paper of a contest begins with, and the words that all of them share. */
record Frame(ContestDefinition contest, ContestIdentity identity, PaperDetails details, PaperNumber number) {

    OfficialLayout layout() {
        return details.layout();
    }

    OfficialPaper paper(PaperKind kind, String subject, boolean draft, List<Block> blocks) {
        return new OfficialPaper(head(kind, subject, draft), blocks, "");
    }

    PaperHead head(PaperKind kind, String subject, boolean draft) {
        return new PaperHead(
                layout(),
                details.parent(),
                details.issuer(),
                number.number(),
                symbol(kind),
                details.placeOrBlank(),
                number.date(),
                kind.title(),
                subject,
                draft);
    }

    String symbol(PaperKind kind) {
        return layout().symbol(kind.symbol(), details.symbol());
    }

    /** {@code Cuộc thi “Tìm hiểu …”}, or the title as it is where it says so itself. */
    String contestName() {
        return name(contest.title());
    }

    static String name(String title) {
        return title.toLowerCase(Locale.ROOT).startsWith("cuộc thi")
                ? "C" + title.substring(1)
                : "Cuộc thi “" + title + "”";
    }

    /** {@code Tuần 1 Cuộc thi …}; of the contest's own result the contest alone. */
    String about(SealedResult result) {
        return result.scope().round() == null && result.scope().phase() == null
                ? contestName()
                : result.scopeName() + " " + contestName();
    }

    /** What the contest rests on, as far as somebody has written it. */
    List<String> grounds() {
        List<String> grounds = new ArrayList<>();
        if (!identity.decisionNumber().isEmpty()) {
            grounds.add("Căn cứ Quyết định số " + identity.decisionNumber() + dated(identity.decisionDate())
                    + " về việc thành lập Ban Tổ chức " + contestName());
        }
        if (!identity.planNumber().isEmpty()) {
            grounds.add("Căn cứ Kế hoạch số " + identity.planNumber() + dated(identity.planDate()) + " về việc tổ chức "
                    + contestName());
        }
        grounds.add("Căn cứ Thể lệ " + contestName());
        return grounds;
    }

    static String dated(@Nullable LocalDate date) {
        return date == null ? "" : " " + OfficialLayout.date(date);
    }

    static Paragraph body(String text) {
        return new Paragraph(Look.BODY, text);
    }

    static Paragraph note(String text) {
        return new Paragraph(Look.NOTE, text);
    }

    static String number(long n) {
        return Vietnamese.number(n);
    }

    /** {@code 1.234,5}. */
    static String number(BigDecimal number) {
        String plain = Vietnamese.plain(number).toPlainString();
        int dot = plain.indexOf('.');
        return dot < 0 ? number(number.longValue()) : number(number.longValue()) + "," + plain.substring(dot + 1);
    }

    static String moment(Instant at) {
        return FigureWords.moment(at);
    }

    /** Of its files, without the ending. */
    String fileName(PaperKind kind, @Nullable SealedResult result) {
        String scope = result == null
                        || (result.scope().round() == null && result.scope().phase() == null)
                ? ""
                : "-" + Vietnamese.searchable(result.scopeName()).replace(' ', '-');
        return kind.file() + "-" + contest.slug() + scope;
    }
}
