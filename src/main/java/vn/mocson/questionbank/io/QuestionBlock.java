package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.QuestionProblem;
import vn.mocson.questionbank.io.OptionLabels.Label;
import vn.mocson.questionbank.io.QuestionLabels.FieldLine;

/**
 * The lines of one question, from its label to the next one.
 *
 * @param label how many characters of the first line are the label
 * @param doubts about the lines themselves
 */
record QuestionBlock(
        @Nullable Integer number,
        String section,
        @Nullable Difficulty difficulty,
        int label,
        List<SourceLine> lines,
        List<QuestionProblem> doubts) {

    private static final int MOST_LINES = 300;

    QuestionReading read() {
        return new Reader().read();
    }

    private enum Part {
        STEM,
        OPTIONS,
        KEY,
        EXPLANATION,
        SOURCE,
        OTHER
    }

    private final class Reader {

        private final QuestionReading question =
                new QuestionReading(lines.getFirst().number(), number, section, difficulty);
        private Part part = Part.STEM;
        private boolean keyAwaited;
        private boolean behindBlank;
        private @Nullable SourceLine hanging;

        QuestionReading read() {
            question.problems.addAll(doubts);
            for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
                SourceLine line = lines.get(i);
                if (!line.isBlank()) {
                    question.raw(line.raw());
                }
                line.notes().forEach(question::note);
                MarkedText text = i == 0 ? line.text().from(label).strip() : line.text();
                if (text.isBlank()) {
                    behindBlank = true;
                } else {
                    take(i, line, text);
                    behindBlank = false;
                }
            }
            if (lines.size() > MOST_LINES) {
                question.doubt(
                        "Câu này dài quá " + MOST_LINES + " dòng; phần sau không được lấy. Hãy kiểm tra lại.",
                        lines.get(MOST_LINES).number());
            }
            if (hanging != null) {
                question.doubt(
                        "Dòng “" + QuestionReading.shortened(hanging.text().words())
                                + "” không có nhãn, được hiểu là phần tiếp theo của phương án cuối; hãy kiểm tra lại.",
                        hanging.number());
            }
            return question;
        }

        private void take(int i, SourceLine line, MarkedText text) {
            if (i > 0 && (awaitedKey(line, text) || field(line, text) || key(line, text))) {
                return;
            }
            if ((part == Part.STEM || part == Part.OPTIONS) && (labelled(i, line, text) || counted(line))) {
                return;
            }
            words(line, text);
        }

        private boolean awaitedKey(SourceLine line, MarkedText text) {
            if (!keyAwaited) {
                return false;
            }
            keyAwaited = false;
            AnswerKey.Letters letters = AnswerKey.letters(text.words());
            if (letters == null || !letters.alone()) {
                return false;
            }
            question.key("dòng “Đáp án:”", text.words(), line.number());
            return true;
        }

        private boolean field(SourceLine line, MarkedText text) {
            FieldLine found = QuestionLabels.field(text.text());
            if (found == null) {
                return false;
            }
            MarkedText value = text.part(found.start(), found.end());
            switch (found.field()) {
                case EXPLANATION -> {
                    part = Part.EXPLANATION;
                    question.explanation(value);
                }
                case SOURCE -> {
                    part = Part.SOURCE;
                    question.source(value);
                }
                case TOPIC -> {
                    part = Part.OTHER;
                    question.topic(value.words());
                }
                case TAGS -> {
                    part = Part.OTHER;
                    question.tags(value.words());
                }
                case DIFFICULTY -> {
                    part = Part.OTHER;
                    question.difficulty(value.words(), line.number());
                }
            }
            return true;
        }

        private boolean key(SourceLine line, MarkedText text) {
            AnswerKey.KeyLine found = AnswerKey.line(text.words());
            if (found == null) {
                if (!QuestionLabels.isBareAnswer(text.words())) {
                    return false;
                }
                keyAwaited = true;
            } else if (found.value().isBlank()) {
                keyAwaited = true;
            } else {
                sayKey(line, found);
            }
            part = part == Part.EXPLANATION || part == Part.SOURCE ? part : Part.KEY;
            return true;
        }

        /** “Đáp án: C. Giải thích: …” is two fields in one line. */
        private void sayKey(SourceLine line, AnswerKey.KeyLine found) {
            AnswerKey.Letters letters = found.letters();
            if (letters != null && !letters.alone()) {
                MarkedText rest = MarkedText.plain(letters.rest());
                if (QuestionLabels.field(rest.text()) != null) {
                    String value = found.value()
                            .substring(
                                    0, found.value().length() - letters.rest().length());
                    question.key("dòng “Đáp án:”", value.replaceAll("[\\s.:;,(–-]+$", ""), line.number());
                    field(line, rest);
                    return;
                }
            }
            question.key("dòng “Đáp án:”", found.value(), line.number());
        }

        private boolean labelled(int i, SourceLine line, MarkedText text) {
            Set<Character> elsewhere = lettersBelow(i);
            Label first = i == 0 ? null : OptionLabels.atStart(text.text());
            OptionLabels.Cuts cuts;
            if (first != null && fits(first)) {
                cuts = OptionLabels.fromStart(text.text(), first, elsewhere);
            } else if (part == Part.STEM) {
                cuts = OptionLabels.within(text.text(), elsewhere);
            } else {
                return false;
            }
            if (cuts.labels().isEmpty()) {
                return false;
            }
            if (cuts.doubtful() != 0) {
                question.doubt(
                        "Chữ “" + cuts.doubtful() + ".” đứng nhiều lần trong một dòng nên có thể tách sai phương án;"
                                + " hãy kiểm tra lại.",
                        line.number());
            }
            question.stem(line, text.part(0, cuts.labels().getFirst().start()));
            part = Part.OPTIONS;
            for (int n = 0; n < cuts.labels().size(); n++) {
                Label each = cuts.labels().get(n);
                int end = n + 1 < cuts.labels().size()
                        ? cuts.labels().get(n + 1).start()
                        : text.text().length();
                option(line, each, text, end);
            }
            return true;
        }

        private boolean fits(Label label) {
            List<OptionReading> options = question.options;
            return options.isEmpty() ? label.upper() == 'A' : options.getFirst().label() != 0;
        }

        private void option(SourceLine line, Label label, MarkedText text, int end) {
            hanging = null;
            MarkedText words = text.part(label.end(), end).strip();
            int tail = AnswerKey.tail(words.text());
            if (tail >= 0) {
                AnswerKey.KeyLine key = AnswerKey.line(words.text().substring(tail));
                if (key != null) {
                    question.key("dòng “Đáp án:”", key.value(), line.number());
                    words = words.part(0, tail).strip();
                }
            }
            boolean starred = words.text().startsWith("*");
            if (!question.options.isEmpty()
                    && label.upper() != question.options.getLast().label() + 1) {
                question.doubt(
                        "Phương án " + label.upper() + " đứng sau phương án "
                                + question.options.getLast().label()
                                + "; hãy kiểm tra xem có nhầm hoặc sót phương án không.",
                        line.number());
            }
            question.options.add(new OptionReading(
                    label.upper(),
                    label.at() < line.counted() ? null : text.styleAt(label.at()),
                    starred ? words.from(1).strip() : words,
                    starred || label.starred()));
        }

        private Set<Character> lettersBelow(int i) {
            Set<Character> letters = new TreeSet<>();
            for (SourceLine line : lines.subList(i + 1, Math.min(lines.size(), MOST_LINES))) {
                String text = line.text().text();
                if (QuestionLabels.field(text) != null || AnswerKey.line(text) != null) {
                    break;
                }
                Label first = OptionLabels.atStart(text);
                if (first != null) {
                    letters.add(first.upper());
                }
            }
            return letters;
        }

        /** A deeper level of the list that counts the question. */
        private boolean counted(SourceLine line) {
            SourceLine first = lines.getFirst();
            boolean deeper = line != first
                    && line.counted() > 0
                    && first.counted() > 0
                    && line.list().equals(first.list())
                    && line.level() > first.level();
            boolean unlabelled =
                    question.options.isEmpty() || question.options.getFirst().label() == 0;
            if (!deeper || !unlabelled) {
                return false;
            }
            MarkedText text = line.body();
            boolean starred = text.text().startsWith("*");
            question.options.add(OptionReading.unlabelled(starred ? text.from(1).strip() : text, starred));
            part = Part.OPTIONS;
            return true;
        }

        private void words(SourceLine line, MarkedText text) {
            switch (part) {
                case STEM -> question.stem(line, text);
                case OPTIONS -> {
                    OptionReading last = question.options.removeLast();
                    if (!last.text().isBlank()) {
                        hanging = line;
                    }
                    question.options.add(last.with(text));
                }
                case KEY, EXPLANATION -> {
                    part = Part.EXPLANATION;
                    question.explanation(text);
                }
                case SOURCE -> {
                    if (behindBlank) {
                        lost(line);
                    } else {
                        question.source(text);
                    }
                }
                case OTHER -> lost(line);
            }
        }

        private void lost(SourceLine line) {
            question.doubt(
                    "Chưa hiểu dòng “" + QuestionReading.shortened(line.text().words())
                            + "” nên không lấy; hãy kiểm tra lại câu này.",
                    line.number());
        }
    }

    static QuestionBlock of(@Nullable Integer number, String section, List<SourceLine> lines) {
        return new QuestionBlock(number, section, null, 0, new ArrayList<>(lines), new ArrayList<>());
    }
}
