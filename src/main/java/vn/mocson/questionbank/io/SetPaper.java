package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.paper.Block;
import vn.mocson.common.paper.Block.Answer;
import vn.mocson.common.paper.Block.Choice;
import vn.mocson.common.paper.Block.Column;
import vn.mocson.common.paper.Block.Heading;
import vn.mocson.common.paper.Block.Look;
import vn.mocson.common.paper.Block.Note;
import vn.mocson.common.paper.Block.PageBreak;
import vn.mocson.common.paper.Block.Paragraph;
import vn.mocson.common.paper.Block.Question;
import vn.mocson.common.paper.Block.Row;
import vn.mocson.common.paper.Block.Table;
import vn.mocson.common.paper.OfficialPaper;
import vn.mocson.common.paper.PaperPicture;
import vn.mocson.common.paper.PdfPaper;
import vn.mocson.common.paper.WordPaper;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.io.SetPaperContent.Coverage;

/** The question set printed for the meeting: with key, explanations and sources, or with nothing that tells the key. */
public final class SetPaper {

    private static final String NO_TOPIC = "Chưa xếp chủ đề";

    /** Questions side by side in the answer table. */
    private static final int ANSWERS_PER_ROW = 5;

    private final SetPaperContent content;
    private final boolean keyed;

    private SetPaper(SetPaperContent content, boolean keyed) {
        this.content = content;
        this.keyed = keyed;
    }

    public static SetPaper withKey(SetPaperContent content) {
        return new SetPaper(content, true);
    }

    /** To be answered: neither key nor explanation nor source. */
    public static SetPaper withoutKey(SetPaperContent content) {
        return new SetPaper(content, false);
    }

    public byte[] docx() {
        return WordPaper.write(paper());
    }

    public byte[] pdf() {
        return PdfPaper.write(paper());
    }

    OfficialPaper paper() {
        List<QuestionDraft> ordered = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        Map<String, Map<String, List<QuestionDraft>>> topics = byTopic();
        introduction(blocks, topics);
        int part = 0;
        for (var root : topics.entrySet()) {
            blocks.add(new Heading(1, roman(++part) + ". " + root.getKey().toUpperCase(Locale.ROOT)));
            int section = 0;
            for (var topic : root.getValue().entrySet()) {
                if (!topic.getKey().isEmpty()) {
                    blocks.add(new Heading(2, ++section + ". " + topic.getKey()));
                }
                for (QuestionDraft question : topic.getValue()) {
                    ordered.add(question);
                    blocks.add(question(ordered.size(), question));
                }
            }
        }
        if (keyed && !ordered.isEmpty()) {
            blocks.add(new PageBreak());
            blocks.add(new Heading(1, "BẢNG ĐÁP ÁN"));
            blocks.add(answers(ordered));
        }
        approval(blocks);
        return new OfficialPaper(content.head(), blocks, footer());
    }

    private void introduction(List<Block> blocks, Map<String, Map<String, List<QuestionDraft>>> topics) {
        if (!content.setTitle().isBlank()) {
            blocks.add(new Paragraph(Look.CENTRED, content.setTitle()));
        }
        String size = "Bộ câu hỏi gồm " + Vietnamese.number(content.questions().size()) + " câu, xếp theo "
                + Vietnamese.number(topics.values().stream().mapToInt(Map::size).sum()) + " chủ đề"
                + (keyed ? "; mỗi câu có đáp án, giải thích và nguồn. Phương án đúng được in đậm." : ".");
        blocks.add(new Paragraph(Look.BODY, size));
        if (!content.questions().isEmpty()) {
            blocks.add(new Paragraph(Look.NAME, "Số câu hỏi theo chủ đề và mức độ"));
            blocks.add(summary(topics));
        }
        if (!content.coverage().isEmpty()) {
            blocks.add(new Paragraph(Look.NAME, "Số câu hỏi so với cấu trúc đề thi"));
            blocks.add(coverage());
        }
    }

    /** Roots, and paths below them, each where it first appears in the set. */
    private Map<String, Map<String, List<QuestionDraft>>> byTopic() {
        Map<String, Map<String, List<QuestionDraft>>> topics = new LinkedHashMap<>();
        for (QuestionDraft question : content.questions()) {
            String path = question.topic().isEmpty() ? NO_TOPIC : question.topic();
            int end = path.indexOf(QuestionDraft.TOPIC_SEPARATOR);
            String root = end < 0 ? path : path.substring(0, end);
            String rest = end < 0 ? "" : path.substring(end + QuestionDraft.TOPIC_SEPARATOR.length());
            topics.computeIfAbsent(root, name -> new LinkedHashMap<>())
                    .computeIfAbsent(rest, name -> new ArrayList<>())
                    .add(question);
        }
        // questions of a topic itself stand before those of the topics below it
        topics.replaceAll((root, below) -> {
            Map<String, List<QuestionDraft>> ordered = new LinkedHashMap<>();
            if (below.containsKey("")) {
                ordered.put("", below.get(""));
            }
            below.forEach(ordered::putIfAbsent);
            return ordered;
        });
        return topics;
    }

    private Table summary(Map<String, Map<String, List<QuestionDraft>>> topics) {
        boolean unknown = content.questions().stream().anyMatch(question -> question.difficulty() == null);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("TT", 2, true));
        columns.add(new Column("Chủ đề", 14, false));
        for (Difficulty difficulty : Difficulty.values()) {
            columns.add(new Column(name(difficulty), 4, true));
        }
        if (unknown) {
            columns.add(new Column("Chưa rõ", 4, true));
        }
        columns.add(new Column("Tổng", 4, true));
        List<Row> rows = new ArrayList<>();
        topics.forEach((root, below) -> below.forEach((rest, questions) -> rows.add(new Row(
                counted(
                        String.valueOf(rows.size() + 1),
                        rest.isEmpty() ? root : root + QuestionDraft.TOPIC_SEPARATOR + rest,
                        questions,
                        unknown),
                false))));
        rows.add(new Row(counted("", "Tổng cộng", content.questions(), unknown), true));
        return new Table(columns, rows);
    }

    private static List<String> counted(String no, String name, List<QuestionDraft> questions, boolean unknown) {
        Map<Difficulty, Integer> count = new EnumMap<>(Difficulty.class);
        for (QuestionDraft question : questions) {
            if (question.difficulty() != null) {
                count.merge(question.difficulty(), 1, Integer::sum);
            }
        }
        List<String> cells = new ArrayList<>(List.of(no, name));
        int known = 0;
        for (Difficulty difficulty : Difficulty.values()) {
            int n = count.getOrDefault(difficulty, 0);
            known += n;
            cells.add(Vietnamese.number(n));
        }
        if (unknown) {
            cells.add(Vietnamese.number(questions.size() - known));
        }
        cells.add(Vietnamese.number(questions.size()));
        return cells;
    }

    private Table coverage() {
        List<Row> rows = new ArrayList<>();
        for (Coverage cell : content.coverage()) {
            rows.add(new Row(
                    List.of(
                            cell.topic().isEmpty() ? "Mọi chủ đề" : cell.topic(),
                            cell.difficulty() == null ? "Mọi mức độ" : name(cell.difficulty()),
                            Vietnamese.number(cell.needed()),
                            Vietnamese.number(cell.available())),
                    false));
        }
        return new Table(
                List.of(
                        new Column("Chủ đề", 14, false),
                        new Column("Mức độ", 6, true),
                        new Column("Mỗi đề cần", 6, true),
                        new Column("Bộ có", 6, true)),
                rows);
    }

    private Question question(int no, QuestionDraft question) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < question.options().size(); i++) {
            OptionDraft option = question.options().get(i);
            String letter = QuestionDraft.letter(i);
            choices.add(new Choice(letter, option.text(), picture(option.image(), "câu " + no + ", " + letter)));
        }
        return new Question(
                no,
                question.text(),
                question.multiple() ? "(Chọn tất cả các phương án đúng)" : "",
                choices,
                picture(question.image(), "câu " + no),
                keyed ? answer(question) : null);
    }

    private static Answer answer(QuestionDraft question) {
        String source = question.source().oneLine();
        return new Answer(
                letters(question),
                question.difficulty() == null
                        ? ""
                        : "mức độ: " + name(question.difficulty()).toLowerCase(Locale.ROOT),
                Stream.of(new Note("Giải thích", question.explanation()), new Note("Nguồn", source))
                        .filter(note -> !note.text().isEmpty())
                        .toList());
    }

    private static List<String> letters(QuestionDraft question) {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < question.options().size(); i++) {
            if (question.options().get(i).correct()) {
                letters.add(QuestionDraft.letter(i));
            }
        }
        return letters;
    }

    private @Nullable PaperPicture picture(@Nullable ImageId image, String place) {
        return image == null
                ? null
                : new PaperPicture(
                        Objects.requireNonNull(content.pictures().get(image)).bytes(), "Hình ảnh " + place);
    }

    private static Table answers(List<QuestionDraft> ordered) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < ANSWERS_PER_ROW; i++) {
            columns.add(new Column("Câu", 3, true));
            columns.add(new Column("Đáp án", 5, true));
        }
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < ordered.size(); from += ANSWERS_PER_ROW) {
            List<String> cells = new ArrayList<>();
            for (int i = from; i < from + ANSWERS_PER_ROW; i++) {
                boolean there = i < ordered.size();
                cells.add(there ? String.valueOf(i + 1) : "");
                cells.add(there ? String.join(", ", letters(ordered.get(i))) : "");
            }
            rows.add(new Row(cells, false));
        }
        return new Table(columns, rows);
    }

    private void approval(List<Block> blocks) {
        if (content.decision() != null) {
            blocks.add(new Heading(1, "PHÊ DUYỆT"));
            blocks.add(new Paragraph(Look.BODY, content.decision()));
        }
        if (content.sealHash() != null) {
            blocks.add(new Paragraph(Look.BODY, "Mã niêm phong (SHA-256): " + grouped(content.sealHash())));
        }
        blocks.add(content.signature());
    }

    private String footer() {
        return "SHA-256: " + (content.sealHash() == null ? "chưa niêm phong" : grouped(content.sealHash()));
    }

    /** {@code ab12 cd34 …}: people compare it by eye. */
    private static String grouped(String hash) {
        return hash.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static String name(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> "Dễ";
            case MEDIUM -> "Trung bình";
            case HARD -> "Khó";
        };
    }

    private static String roman(int n) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int rest = n;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                roman.append(signs[i]);
                rest -= values[i];
            }
        }
        return roman.toString();
    }
}
