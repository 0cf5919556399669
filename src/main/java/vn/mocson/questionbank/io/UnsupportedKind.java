package vn.mocson.questionbank.io;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionProblem;
import vn.mocson.questionbank.SourceReference;

/** Questions of other systems that have no options to choose from: they are shown, and cannot be taken. */
final class UnsupportedKind {

    static final String ESSAY = "tự luận";
    static final String SHORT_ANSWER = "trả lời ngắn";
    static final String NUMERICAL = "trả lời bằng số";
    static final String MATCHING = "ghép cặp";
    static final String DESCRIPTION = "đoạn văn không có phương án";

    /** By the names that Moodle XML ({@code essay}) and QTI ({@code extendedTextInteraction}) give them. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("essay", ESSAY),
            Map.entry("shortanswer", SHORT_ANSWER),
            Map.entry("numerical", NUMERICAL),
            Map.entry("matching", MATCHING),
            Map.entry("match", MATCHING),
            Map.entry("description", DESCRIPTION),
            Map.entry("cloze", "điền vào chỗ trống (cloze)"),
            Map.entry("multianswer", "điền vào chỗ trống (cloze)"),
            Map.entry("gapselect", "chọn từ điền vào chỗ trống"),
            Map.entry("ddwtos", "kéo từ vào chỗ trống"),
            Map.entry("ddmarker", "kéo thả trên ảnh"),
            Map.entry("ddimageortext", "kéo thả trên ảnh"),
            Map.entry("ordering", "sắp xếp thứ tự"),
            Map.entry("calculated", "tính toán"),
            Map.entry("calculatedsimple", "tính toán"),
            Map.entry("calculatedmulti", "tính toán"),
            Map.entry("random", "câu lấy ngẫu nhiên"),
            Map.entry("randomsamatch", MATCHING),
            Map.entry("extendedTextInteraction", ESSAY),
            Map.entry("textEntryInteraction", SHORT_ANSWER),
            Map.entry("inlineChoiceInteraction", "chọn từ điền vào chỗ trống"),
            Map.entry("matchInteraction", MATCHING),
            Map.entry("associateInteraction", MATCHING),
            Map.entry("gapMatchInteraction", "kéo từ vào chỗ trống"),
            Map.entry("orderInteraction", "sắp xếp thứ tự"),
            Map.entry("hottextInteraction", "chọn từ trong đoạn văn"),
            Map.entry("hotspotInteraction", "chọn vùng trên ảnh"),
            Map.entry("selectPointInteraction", "chọn vùng trên ảnh"),
            Map.entry("graphicOrderInteraction", "sắp xếp thứ tự"),
            Map.entry("graphicGapMatchInteraction", "kéo thả trên ảnh"),
            Map.entry("graphicAssociateInteraction", "kéo thả trên ảnh"),
            Map.entry("positionObjectInteraction", "kéo thả trên ảnh"),
            Map.entry("sliderInteraction", NUMERICAL),
            Map.entry("uploadInteraction", "nộp tệp"),
            Map.entry("drawingInteraction", "vẽ"));

    private UnsupportedKind() {}

    /** In Vietnamese where it has a name. */
    static String named(String type) {
        String shown = type.length() > 60 ? type.substring(0, 60) + "…" : type;
        return NAMES.getOrDefault(type, shown.isBlank() ? "không ghi loại" : "“" + shown + "”");
    }

    /** What text there is, no options, and which kind it is; not also that options and a key are missing. */
    static ImportedQuestion question(
            int no, int line, String raw, String topic, String text, String kind, List<QuestionProblem> more) {
        QuestionProblem unsupported = new QuestionProblem(
                ProblemCode.UNSUPPORTED_TYPE,
                "Câu thuộc loại " + kind + ", không lấy được: chỉ lấy câu chọn phương án và câu đúng/sai.",
                line);
        return new ImportedQuestion(
                no,
                line,
                raw,
                QuestionDraft.of(topic, null, text, List.of(), "", SourceReference.NONE),
                Stream.concat(
                                Stream.of(unsupported),
                                more.stream()
                                        .map(problem -> new QuestionProblem(problem.code(), problem.message(), line)))
                        .toList());
    }
}
