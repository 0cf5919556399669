package vn.mocson.rehearsal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.paper.Block;
import vn.mocson.common.paper.Block.Column;
import vn.mocson.common.paper.Block.Heading;
import vn.mocson.common.paper.Block.Look;
import vn.mocson.common.paper.Block.Paragraph;
import vn.mocson.common.paper.Block.Row;
import vn.mocson.common.paper.Block.Table;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.common.paper.OfficialPaper;
import vn.mocson.common.paper.PaperHead;
import vn.mocson.common.paper.PdfPaper;
import vn.mocson.common.paper.Signature;
import vn.mocson.common.paper.Signer;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;

/** The go / no-go sheet as an official paper: every part with its figures, the verdict with its reasons, room to sign. */
final class SheetPaper {

    private static final String COMMITTEE = "Ban Tổ chức";
    private static final String BLANK = "……………………";

    private SheetPaper() {}

    static byte[] pdf(ContestDefinition contest, Rehearsal rehearsal, Verdict verdict, String madeBy, Instant now) {
        return PdfPaper.write(paper(contest, rehearsal, verdict, madeBy, now));
    }

    private static OfficialPaper paper(
            ContestDefinition contest, Rehearsal rehearsal, Verdict verdict, String madeBy, Instant now) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(body("Kỳ thi được duyệt: " + rehearsal.roundName() + "."));
        blocks.add(body("Buổi tổng duyệt bắt đầu lúc " + VietnamTime.minute(rehearsal.startedAt()) + ", người mở: "
                + rehearsal.startedBy() + ". Phiếu lập lúc " + VietnamTime.second(now) + ", người lập: " + madeBy
                + "."));
        blocks.add(new Heading(1, "Kết luận"));
        blocks.add(new Paragraph(Look.NAME, verdict.ready() ? "SẴN SÀNG MỞ THI (GO)" : "CHƯA SẴN SÀNG MỞ THI (NO-GO)"));
        if (verdict.ready()) {
            blocks.add(body("Mọi phần đều đã chạy và đạt."));
        }
        verdict.reasons().forEach(reason -> blocks.add(body("– " + reason)));
        blocks.add(new Heading(1, "Các phần đã kiểm tra"));
        blocks.add(overview(rehearsal));
        for (RehearsalStep step : RehearsalStep.values()) {
            StepResult result = rehearsal.step(step);
            if (result != null) {
                blocks.add(new Heading(2, step.words()));
                details(rehearsal, result, blocks);
            }
        }
        blocks.add(new Paragraph(
                Look.NOTE,
                "Kỳ mẫu có thể lệ, đề và bộ câu hỏi như kỳ thi thật, trừ điều kiện dự thi và giờ mở; kết quả không tính vào"
                        + " đâu. Đám đông vào thi qua cổng HTTP của chính máy chủ này, không qua đường truyền bên ngoài."
                        + " p50, p95, p99: cứ 100 lượt thì 50, 95, 99 lượt không lâu hơn. Phần mềm không gửi thư điện tử"
                        + " nên không có gì phải kiểm tra về thư."));
        blocks.add(new Signature(
                List.of(new Signer("", "Bộ phận kỹ thuật", ""), new Signer("", "Trưởng Ban Tổ chức", "")), List.of()));
        String issuer = contest.organizer().isBlank() ? COMMITTEE : contest.organizer();
        return new OfficialPaper(
                new PaperHead(
                        OfficialLayout.STATE,
                        "",
                        issuer,
                        "",
                        "",
                        BLANK,
                        VietnamTime.dateOf(now),
                        "Phiếu kết luận tổng duyệt",
                        contest.title()),
                blocks,
                "Phiếu kết luận tổng duyệt");
    }

    private static Table overview(Rehearsal rehearsal) {
        List<Row> rows = new ArrayList<>();
        for (RehearsalStep step : RehearsalStep.values()) {
            StepResult result = rehearsal.step(step);
            Instant ended = result == null ? null : result.endedAt();
            rows.add(new Row(
                    List.of(
                            step.words(),
                            state(result),
                            ended == null ? "" : VietnamTime.minute(ended),
                            result == null ? "" : result.startedBy()),
                    false));
        }
        return new Table(
                List.of(
                        new Column("Phần", 40, false),
                        new Column("Kết quả", 22, true),
                        new Column("Lúc", 22, true),
                        new Column("Người thực hiện", 22, true)),
                rows);
    }

    private static String state(@Nullable StepResult result) {
        if (result == null) {
            return "Chưa kiểm tra";
        }
        return switch (result.state()) {
            case RUNNING -> "Đang chạy";
            case PASSED -> "Đạt";
            case FAILED -> "Không đạt";
            case STOPPED -> "Bị dừng";
        };
    }

    private static void details(Rehearsal rehearsal, StepResult result, List<Block> blocks) {
        if (result.step() == RehearsalStep.CROWD && rehearsal.minutes() != null) {
            blocks.add(body(
                    rehearsal.minutes() == 0
                            ? "Chạy dồn dập, không nghỉ giữa các câu."
                            : "Dàn đều trong " + rehearsal.minutes() + " phút."));
        }
        if (!result.figures().isEmpty()) {
            List<Row> rows = new ArrayList<>();
            for (Map.Entry<Figure, Long> figure : result.figures().entrySet()) {
                rows.add(new Row(List.of(figure.getKey().words(), Vietnamese.number(figure.getValue())), false));
            }
            blocks.add(new Table(List.of(new Column("Số liệu", 75, false), new Column("Giá trị", 25, true)), rows));
        }
        result.notes().forEach(note -> blocks.add(body("– " + note)));
    }

    private static Paragraph body(String text) {
        return new Paragraph(Look.BODY, text);
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
