package vn.mocson.questionbank.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.PaperFigures;
import vn.mocson.questionbank.QuestionUse;
import vn.mocson.questionbank.TopicUse;

/** “Contents people know least” as an Excel file: a sheet of topics, one of questions, one of the paper. */
public final class StatisticsExport {

    private static final String HEAD_COLOUR = "F3E3C3";

    private StatisticsExport() {}

    /** @param topics and {@code questions} with those known least first */
    public static byte[] write(PaperFigures paper, List<TopicUse> topics, List<QuestionUse> questions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Moc Son", "1.0")) {
            topics(book.newWorksheet("Nội dung"), paper, topics);
            questions(book.newWorksheet("Câu hỏi"), questions);
            paper(book.newWorksheet("Đề thi"), paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // into memory
        }
        return out.toByteArray();
    }

    private static void topics(Worksheet sheet, PaperFigures paper, List<TopicUse> topics) {
        sheet.value(0, 0, "Nội dung ít người nắm nhất – " + paper.roundName());
        sheet.style(0, 0).bold().set();
        head(sheet, 2, "STT", "Chủ đề", "Số câu hỏi", "Lượt hỏi", "Tỷ lệ trả lời đúng (%)");
        sheet.width(1, 60);
        for (int i = 0; i < topics.size(); i++) {
            TopicUse topic = topics.get(i);
            sheet.value(i + 3, 0, i + 1);
            sheet.value(i + 3, 1, topic.topic());
            sheet.value(i + 3, 2, topic.questions());
            sheet.value(i + 3, 3, topic.sittings());
            figure(sheet, i + 3, 4, topic.facility().movePointRight(2));
        }
    }

    private static void questions(Worksheet sheet, List<QuestionUse> questions) {
        head(
                sheet,
                0,
                "STT",
                "Câu hỏi",
                "Chủ đề",
                "Lượt hỏi",
                "Tỷ lệ trả lời đúng (%)",
                "Độ phân biệt",
                "Hiệu lực phân biệt",
                "Bỏ trống",
                "Phương án (số người chọn: giỏi / giữa / yếu)");
        sheet.width(1, 70);
        sheet.width(2, 40);
        sheet.width(8, 90);
        for (int i = 0; i < questions.size(); i++) {
            QuestionUse use = questions.get(i);
            BigDecimal facility = use.figures().facility();
            sheet.value(i + 1, 0, i + 1);
            sheet.value(i + 1, 1, use.text());
            sheet.value(i + 1, 2, use.topic());
            sheet.value(i + 1, 3, use.figures().sittings());
            figure(sheet, i + 1, 4, facility == null ? null : facility.movePointRight(2));
            figure(sheet, i + 1, 5, use.figures().discrimination());
            figure(sheet, i + 1, 6, use.figures().efficiency());
            sheet.value(i + 1, 7, use.figures().unanswered());
            sheet.value(i + 1, 8, choices(use));
        }
        sheet.freezePane(0, 1);
    }

    private static String choices(QuestionUse use) {
        StringBuilder text = new StringBuilder();
        for (QuestionUse.OptionUse option : use.options()) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append(option.correct() ? "✓ " : "")
                    .append(option.text())
                    .append(": ")
                    .append(option.chosen().top())
                    .append(" / ")
                    .append(option.chosen().middle())
                    .append(" / ")
                    .append(option.chosen().bottom());
        }
        return text.toString();
    }

    private static void paper(Worksheet sheet, PaperFigures paper) {
        String[] names = {
            "Lượt thi đầu tiên của mỗi người",
            "Điểm trung bình",
            "Trung vị",
            "Độ lệch chuẩn",
            "Độ lệch (skewness)",
            "Độ nhọn (kurtosis)",
            "Hệ số Cronbach alpha (%)",
            "Sai số chuẩn (điểm)"
        };
        BigDecimal[] values = {
            BigDecimal.valueOf(paper.sittings()),
            paper.mean(),
            paper.median(),
            paper.deviation(),
            paper.skewness(),
            paper.kurtosis(),
            paper.alpha(),
            paper.standardError()
        };
        sheet.width(0, 40);
        for (int i = 0; i < names.length; i++) {
            sheet.value(i, 0, names[i]);
            figure(sheet, i, 1, values[i]);
        }
        sheet.value(
                names.length + 1,
                0,
                paper.fixedPaper()
                        ? "Mọi người làm cùng một bộ câu hỏi."
                        : "Mỗi người một đề khác nhau: alpha tính theo vị trí trong ma trận đề.");
    }

    private static void figure(Worksheet sheet, int row, int column, @Nullable BigDecimal value) {
        if (value != null) {
            sheet.value(row, column, value);
            sheet.style(row, column).format("0.0").set();
        }
    }

    private static void head(Worksheet sheet, int row, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.value(row, i, names[i]);
            sheet.style(row, i).bold().fillColor(HEAD_COLOUR).wrapText(true).set();
        }
    }
}
