package vn.mocson.report.papers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.mocson.award.SealedAward;
import vn.mocson.award.SealedResult;
import vn.mocson.award.SealedResult.Role;
import vn.mocson.award.SealedResult.Signed;
import vn.mocson.award.SealedResult.Vote;
import vn.mocson.common.paper.Block;
import vn.mocson.common.paper.Block.Article;
import vn.mocson.common.paper.Block.Column;
import vn.mocson.common.paper.Block.Heading;
import vn.mocson.common.paper.Block.Look;
import vn.mocson.common.paper.Block.PageBreak;
import vn.mocson.common.paper.Block.Paragraph;
import vn.mocson.common.paper.Block.Row;
import vn.mocson.common.paper.Block.Table;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.common.paper.OfficialPaper;
import vn.mocson.common.paper.Signature;
import vn.mocson.common.paper.Signer;
import vn.mocson.common.text.NumberWords;
import vn.mocson.common.time.VietnamTime;

/** Papers about one sealed result. Everything in them is what was sealed, or what the office wrote itself. */
final class ResultPapers {

    private static final String END = "./.";

    private ResultPapers() {}

    static OfficialPaper of(PaperKind kind, Frame frame, SealedResult result) {
        if (result.awards().isEmpty() && (kind == PaperKind.AWARD_DECISION || kind == PaperKind.RECEIPT_LIST)) {
            throw PaperRefused.noAwards();
        }
        return switch (kind) {
            case RESULT_NOTICE -> notice(frame, result);
            case AWARD_DECISION -> decision(frame, result);
            case SEAL_MINUTES -> minutes(frame, result);
            case RECEIPT_LIST -> receipts(frame, result);
            case UNIT_STATISTICS, CLOSING_REPORT, UNIT_REPORT ->
                throw new IllegalArgumentException(kind + " is about no single result");
        };
    }

    private static OfficialPaper notice(Frame frame, SealedResult result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Frame.body("Căn cứ Thể lệ " + frame.contestName() + "; căn cứ kết quả " + frame.about(result)
                + " đã được Thư ký và Trưởng Ban Giám khảo ký niêm phong lúc " + Frame.moment(result.sealedAt()) + ", "
                + frame.details().issuer() + " thông báo kết quả như sau:"));
        blocks.add(new Heading(2, "1. Số liệu dự thi"));
        blocks.add(Frame.body(taken(result)));
        blocks.addAll(AwardTables.won(result));
        if (result.awards().isEmpty()) {
            blocks.add(Frame.body("Không có tập thể, cá nhân nào đạt giải."));
        }
        replaced(result, blocks);
        blocks.add(Frame.note("Mã băm SHA-256 của kết quả đã niêm phong (bản thứ " + result.version() + "): "
                + grouped(result.sha256())));
        blocks.add(Frame.body(
                frame.details().issuer() + " thông báo để các đơn vị, tập thể và cá nhân liên quan biết" + END));
        blocks.add(frame.details().signed());
        return frame.paper(PaperKind.RESULT_NOTICE, "Kết quả " + frame.about(result), false, blocks);
    }

    private static String taken(SealedResult result) {
        String value = result.trueValue();
        return "Có " + Frame.number(result.entrants()) + " người dự thi với " + Frame.number(result.entries())
                + " lượt thi."
                + (value == null ? "" : " Đáp án của câu hỏi dự đoán: " + written(value) + ".");
    }

    /** As numbers are written here; whatever is none stays as it is. */
    private static String written(String value) {
        try {
            return Frame.number(new BigDecimal(value));
        } catch (NumberFormatException words) {
            return value;
        }
    }

    private static void replaced(SealedResult result, List<Block> blocks) {
        String decision = result.decision();
        if (decision != null) {
            String reason = result.reason();
            blocks.add(
                    Frame.body("Kết quả này (bản thứ " + result.version() + ") thay cho bản trước theo Quyết định số "
                            + decision + (reason == null || reason.isEmpty() ? "." : ", lý do: " + sentence(reason))));
        }
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static OfficialPaper decision(Frame frame, SealedResult result) {
        OfficialLayout layout = frame.layout();
        List<Block> blocks = new ArrayList<>();
        List<String> grounds = new ArrayList<>(frame.grounds());
        grounds.add("Căn cứ kết quả " + frame.about(result)
                + " đã được Thư ký và Trưởng Ban Giám khảo ký niêm phong lúc " + Frame.moment(result.sealedAt()));
        if (layout == OfficialLayout.STATE) {
            blocks.add(new Paragraph(Look.NAME, frame.details().decider()));
        }
        for (int i = 0; i < grounds.size(); i++) {
            blocks.add(new Paragraph(
                    layout == OfficialLayout.STATE ? Look.GROUND : Look.BODY,
                    (layout == OfficialLayout.STATE ? "" : "- ")
                            + grounds.get(i)
                            + (i == grounds.size() - 1 ? layout == OfficialLayout.STATE ? "." : "," : ";")));
        }
        if (layout == OfficialLayout.PARTY) {
            blocks.add(new Paragraph(Look.NAME, frame.details().decider()));
        }
        blocks.add(new Paragraph(Look.NAME, layout == OfficialLayout.STATE ? "QUYẾT ĐỊNH:" : "QUYẾT ĐỊNH"));
        articles(frame, result, blocks);
        blocks.add(frame.details().signed());
        annex(frame, result, blocks);
        return frame.paper(
                PaperKind.AWARD_DECISION,
                (layout == OfficialLayout.STATE ? "Về việc " : "về việc ") + "khen thưởng tập thể, cá nhân đạt giải "
                        + frame.about(result),
                false,
                blocks);
    }

    private static void articles(Frame frame, SealedResult result, List<Block> blocks) {
        OfficialLayout layout = frame.layout();
        List<SealedAward> awards = result.awards();
        long units = awards.stream().filter(award -> award.person() == null).count();
        long people = awards.size() - units;
        String whom = units > 0 && people > 0
                ? AwardTables.two(units) + " giải cho tập thể và " + AwardTables.two(people) + " giải cho cá nhân"
                : units > 0
                        ? AwardTables.two(units) + " giải cho tập thể"
                        : AwardTables.two(people) + " giải cho cá nhân";
        blocks.add(new Article(
                layout.article(1),
                "Tặng " + whom + " đạt thành tích tại " + frame.about(result) + " (có danh sách kèm theo), gồm: "
                        + AwardTables.parts(result.awards()) + "."));
        long sum = AwardTables.value(awards);
        int no = 2;
        if (sum > 0) {
            blocks.add(new Article(
                    layout.article(no++),
                    "Tổng số tiền thưởng là " + Frame.number(sum) + " đồng (Bằng chữ: " + NumberWords.of(sum)
                            + " đồng). Nguồn kinh phí: " + PaperDetails.BLANK.repeat(3) + "."));
        }
        blocks.add(new Article(
                layout.article(no),
                frame.details().issuer()
                        + ", các đơn vị liên quan và tập thể, cá nhân có tên trong danh sách chịu trách"
                        + " nhiệm thi hành Quyết định này kể từ ngày ký" + END));
    }

    /** On a page of its own, with what it belongs to. */
    private static void annex(Frame frame, SealedResult result, List<Block> blocks) {
        String number = frame.layout().cited(frame.number().number(), frame.symbol(PaperKind.AWARD_DECISION));
        blocks.add(new PageBreak());
        blocks.add(new Paragraph(Look.NAME, "DANH SÁCH"));
        blocks.add(new Paragraph(Look.NAME, "Tập thể, cá nhân đạt giải " + frame.about(result)));
        blocks.add(new Paragraph(
                Look.CENTRED,
                "(Kèm theo Quyết định " + number + " "
                        + OfficialLayout.date(frame.number().date()) + " của "
                        + frame.details().issuer() + ")"));
        blocks.addAll(AwardTables.granted(result.awards()));
    }

    private static OfficialPaper receipts(Frame frame, SealedResult result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(AwardTables.toSign(result.awards()));
        long sum = AwardTables.value(result.awards());
        if (sum > 0) {
            blocks.add(Frame.body("Tổng số tiền (bằng chữ): " + NumberWords.of(sum) + " đồng."));
        }
        blocks.add(new Signature(
                List.of(new Signer("", "Người phát thưởng", ""), frame.details().signature()), List.of()));
        return frame.paper(PaperKind.RECEIPT_LIST, "Ký nhận giải thưởng " + frame.about(result), false, blocks);
    }

    private static OfficialPaper minutes(Frame frame, SealedResult result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Frame.body("Vào hồi " + Frame.moment(result.sealedAt()) + ", kết quả " + frame.about(result)
                + " được xác nhận và niêm phong với nội dung sau:"));
        blocks.add(new Heading(2, "1. Kết quả được niêm phong"));
        blocks.add(Frame.body(taken(result) + " Số giải: "
                + Frame.number(result.awards().size())
                + (result.awards().isEmpty() ? "." : " (" + AwardTables.parts(result.awards()) + ").") + " Bản thứ "
                + result.version()
                + "."));
        replaced(result, blocks);
        blocks.add(new Heading(2, "2. Mã băm SHA-256 của tệp kết quả"));
        blocks.add(new Table(
                List.of(new Column("Ghi và đối chiếu từng nhóm ký tự", 1, true)),
                List.of(new Row(List.of(grouped(result.sha256())), false))));
        blocks.add(
                Frame.body("Tệp kết quả gồm kết quả, thể lệ và đáp án của các đề. Sửa bất kỳ ký tự nào của tệp thì mã"
                        + " băm khác đi."));
        blocks.add(new Heading(2, "3. Ký niêm phong"));
        blocks.add(new Table(
                List.of(
                        new Column("Vai trò", 30, false),
                        new Column("Họ và tên", 40, false),
                        new Column("Thời điểm ký trên hệ thống", 35, true)),
                result.signatures().stream()
                        .map(signed ->
                                new Row(List.of(role(signed), signed.name(), VietnamTime.second(signed.at())), false))
                        .toList()));
        votes(result, blocks);
        blocks.add(Frame.body("Biên bản được lập thành ……… bản có giá trị như nhau" + END));
        blocks.add(new Signature(
                List.of(
                        new Signer("", "Thư ký", name(result, Role.SECRETARY)),
                        new Signer("", "Trưởng Ban Giám khảo", name(result, Role.JURY_HEAD))),
                List.of()));
        return frame.paper(
                PaperKind.SEAL_MINUTES, "Xác nhận và niêm phong kết quả " + frame.about(result), false, blocks);
    }

    private static void votes(SealedResult result, List<Block> blocks) {
        blocks.add(new Heading(2, "4. Biểu quyết"));
        if (result.votes().isEmpty()) {
            blocks.add(Frame.body("Không có nội dung nào phải biểu quyết."));
            return;
        }
        List<Row> rows = new ArrayList<>();
        for (Vote vote : result.votes()) {
            rows.add(new Row(
                    List.of(
                            vote.question(),
                            String.valueOf(vote.favour()),
                            String.valueOf(vote.against()),
                            String.valueOf(vote.abstained()),
                            vote.outcome(),
                            VietnamTime.minute(vote.at())),
                    false));
        }
        blocks.add(new Table(
                List.of(
                        new Column("Nội dung", 34, false),
                        new Column("Tán thành", 11, true),
                        new Column("Không tán thành", 11, true),
                        new Column("Không ý kiến", 11, true),
                        new Column("Kết quả", 28, false),
                        new Column("Lúc", 18, true)),
                rows));
    }

    private static String role(Signed signed) {
        return signed.role() == Role.SECRETARY ? "Thư ký" : "Trưởng Ban Giám khảo";
    }

    private static String name(SealedResult result, Role role) {
        return result.signatures().stream()
                .filter(signed -> signed.role() == role)
                .map(Signed::name)
                .reduce("", (first, last) -> last);
    }

    /** Eight by eight, for two people who compare it aloud. */
    private static String grouped(String hash) {
        return hash.replaceAll("(.{8})(?=.)", "$1 ");
    }
}
