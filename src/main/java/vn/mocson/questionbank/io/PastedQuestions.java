package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.mocson.common.files.FileRefused;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionProblem;

/** Questions in plain text: a {@code .txt} file, or what somebody pasted. */
final class PastedQuestions {

    static final int MAX_LINES = 200_000;

    private PastedQuestions() {}

    /** @throws FileRefused where the bytes are not text */
    static ImportedFile read(byte[] bytes) {
        String text = TextFile.decode(bytes);
        if (text.chars().filter(c -> c == '\n').count() > MAX_LINES) {
            throw new FileRefused("Tệp có hơn 200.000 dòng. Hãy chia thành nhiều tệp nhỏ hơn.");
        }
        LegacyFont.Finding finding = LegacyFont.find(text);
        List<SourcePiece> lines = new ArrayList<>();
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            lines.add(line(number, raw, finding));
        }
        return QuestionText.read(QuestionFormat.TEXT, lines, List.of(), Map.of());
    }

    private static SourceLine line(int number, String raw, LegacyFont.Finding finding) {
        if (finding.font() != null) {
            String converted = finding.font().toUnicode(raw);
            boolean changed = !converted.equals(raw);
            return new SourceLine(
                    number,
                    raw,
                    MarkedText.plain(converted),
                    0,
                    "",
                    0,
                    0,
                    changed ? List.of(finding.font().converted(number)) : List.of());
        }
        List<QuestionProblem> notes = new ArrayList<>();
        if (finding.doubtful() && LegacyFont.looksLegacy(raw)) {
            notes.add(new QuestionProblem(ProblemCode.LEGACY_FONT, LegacyFont.NOT_CONVERTED, number));
        }
        return new SourceLine(number, raw, MarkedText.plain(raw), 0, "", 0, 0, notes);
    }
}
