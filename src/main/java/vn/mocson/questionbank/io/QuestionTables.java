package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;

/** Tables of a Word file: an answer table, a row per question under a header, or lines that somebody laid out in cells. */
final class QuestionTables {

    /** What a table turned out to be; only one of the three is not empty. */
    record Found(List<AnswerKey.Entry> entries, List<QuestionReading> questions, List<SourceLine> lines) {}

    private enum Column {
        NUMBER,
        TEXT,
        OPTION,
        OPTIONS,
        KEY,
        TOPIC,
        DIFFICULTY,
        EXPLANATION,
        SOURCE
    }

    private QuestionTables() {}

    static Found read(SourceTable table, String section) {
        List<AnswerKey.Entry> entries = answers(table);
        if (!entries.isEmpty()) {
            return new Found(entries, List.of(), List.of());
        }
        List<QuestionReading> questions = rows(table, section);
        return questions.isEmpty()
                ? new Found(List.of(), List.of(), flat(table))
                : new Found(List.of(), questions, List.of());
    }

    private static List<AnswerKey.Entry> answers(SourceTable table) {
        List<List<String>> words = new ArrayList<>();
        for (List<List<SourceLine>> row : table.rows()) {
            List<String> cells = row.stream().map(QuestionTables::words).toList();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                words.add(cells);
            }
        }
        // A title in a row of its own.
        if (words.size() > 1
                && words.getFirst().stream().filter(cell -> !cell.isEmpty()).count() == 1
                && QuestionLabels.isBareAnswer(String.join("", words.getFirst()))) {
            words.removeFirst();
        }
        List<AnswerKey.Entry> entries = acrossRows(words, table.line());
        if (entries.isEmpty()) {
            entries = downColumns(words, table.line());
        }
        return entries.isEmpty() ? cellByCell(words, table.line()) : entries;
    }

    private static List<AnswerKey.Entry> acrossRows(List<List<String>> rows, int line) {
        List<AnswerKey.Entry> entries = new ArrayList<>();
        if (rows.size() % 2 != 0) {
            return List.of();
        }
        for (int i = 0; i < rows.size(); i += 2) {
            List<String> numbers = rows.get(i);
            List<String> letters = rows.get(i + 1);
            boolean headed = numbers.size() > 1 && !numbers.getFirst().matches("\\d+");
            if (numbers.size() != letters.size() || headed && !QuestionLabels.isBareAnswer(letters.getFirst())) {
                return List.of();
            }
            for (int c = headed ? 1 : 0; c < numbers.size(); c++) {
                if (numbers.get(c).isEmpty() && letters.get(c).isEmpty()) {
                    continue;
                }
                AnswerKey.Entry entry = entry(numbers.get(c), letters.get(c), line);
                if (entry == null) {
                    return List.of();
                }
                entries.add(entry);
            }
        }
        return entries;
    }

    private static List<AnswerKey.Entry> downColumns(List<List<String>> rows, int line) {
        List<AnswerKey.Entry> entries = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            boolean header = i == 0 && row.stream().noneMatch(cell -> cell.matches("(?i)(câu\\s*)?\\d+\\.?"));
            if (header && row.stream().allMatch(cell -> cell.isEmpty() || isAnswerColumn(cell))) {
                continue;
            }
            for (int c = 0; c < row.size(); c += 2) {
                String letters = c + 1 < row.size() ? row.get(c + 1) : "";
                if (row.get(c).isEmpty() && letters.isEmpty()) {
                    continue;
                }
                AnswerKey.Entry entry = entry(row.get(c), letters, line);
                if (entry == null) {
                    return List.of();
                }
                entries.add(entry);
            }
        }
        return entries;
    }

    private static boolean isAnswerColumn(String header) {
        return column(header) == Column.NUMBER || column(header) == Column.TEXT || column(header) == Column.KEY;
    }

    private static List<AnswerKey.Entry> cellByCell(List<List<String>> rows, int line) {
        List<AnswerKey.Entry> entries = new ArrayList<>();
        for (List<String> row : rows) {
            for (String cell : row) {
                List<AnswerKey.Entry> found = AnswerKey.entries(cell, line);
                if (found.isEmpty() && !cell.isEmpty()) {
                    return List.of();
                }
                entries.addAll(found);
            }
        }
        return entries;
    }

    private static AnswerKey.@Nullable Entry entry(String number, String letters, int line) {
        AnswerKey.Letters key = AnswerKey.letters(letters);
        String digits = number.replaceFirst("(?i)^câu\\s*", "").replaceFirst("[.:)]$", "");
        return key != null && key.alone() && digits.matches("\\d{1,4}")
                ? new AnswerKey.Entry(Integer.parseInt(digits), key.letters(), "", line)
                : null;
    }

    private static List<QuestionReading> rows(SourceTable table, String section) {
        List<QuestionReading> questions = new ArrayList<>();
        Map<Integer, Column> columns = Map.of();
        Map<Integer, Character> letters = Map.of();
        for (List<List<SourceLine>> row : table.rows()) {
            List<String> cells = row.stream().map(QuestionTables::words).toList();
            if (columns.isEmpty()) {
                columns = header(cells);
                letters = optionLetters(cells);
                if (columns.isEmpty()
                        && cells.stream().filter(cell -> !cell.isEmpty()).count() > 1) {
                    return List.of();
                }
            } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                questions.add(question(row, columns, letters, section));
            }
        }
        return questions;
    }

    private static QuestionReading question(
            List<List<SourceLine>> row, Map<Integer, Column> columns, Map<Integer, Character> letters, String section) {
        Map<Column, List<SourceLine>> parts = new EnumMap<>(Column.class);
        List<SourceLine> asked = new ArrayList<>();
        for (int c = 0; c < row.size(); c++) {
            Column column = columns.get(c);
            if (column == Column.TEXT || column == Column.OPTIONS) {
                asked.addAll(row.get(c));
            } else if (column != null && column != Column.OPTION) {
                parts.computeIfAbsent(column, any -> new ArrayList<>()).addAll(row.get(c));
            }
        }
        SourceLine first = row.stream().flatMap(List::stream).findFirst().orElseThrow();
        int line = first.number();
        QuestionLabels.Label label = asked.isEmpty()
                ? null
                : QuestionLabels.named(asked.getFirst().text().words());
        String digits = words(parts.getOrDefault(Column.NUMBER, List.of())).replaceAll("\\D", "");
        Integer number = digits.isEmpty() || digits.length() > 4
                ? label == null ? null : Integer.valueOf(label.number())
                : Integer.valueOf(digits);
        QuestionReading question = new QuestionBlock(
                        number,
                        section,
                        null,
                        label == null ? 0 : label.length(),
                        asked.isEmpty() ? List.of(SourceLine.plain(line, "")) : asked,
                        List.of())
                .read();
        question.raw.setLength(0);
        question.raw(row.stream()
                .map(cell -> cell.stream().map(SourceLine::raw).collect(Collectors.joining("\n")))
                .collect(Collectors.joining(" | ")));
        for (int c = 0; c < row.size(); c++) {
            if (columns.get(c) == Column.OPTION) {
                MarkedText text = joined(row.get(c));
                OptionLabels.Label own = OptionLabels.atStart(text.text());
                Character letter = letters.get(c);
                if (own != null && letter != null && own.upper() == letter) {
                    text = text.from(own.end());
                }
                if (!text.isBlank()) {
                    question.options.add(new OptionReading(letter == null ? 0 : letter, null, text.strip(), false));
                }
            }
        }
        for (List<SourceLine> cell : row) {
            cell.stream().filter(each -> !asked.contains(each)).forEach(each -> each.notes()
                    .forEach(question::note));
        }
        String key = words(parts.getOrDefault(Column.KEY, List.of()));
        if (!key.isEmpty()) {
            question.key("cột đáp án", key, line);
        }
        question.topic(words(parts.getOrDefault(Column.TOPIC, List.of())));
        question.difficulty(words(parts.getOrDefault(Column.DIFFICULTY, List.of())), line);
        question.explanation(joined(parts.getOrDefault(Column.EXPLANATION, List.of())));
        question.source(joined(parts.getOrDefault(Column.SOURCE, List.of())));
        return question;
    }

    /** Which column is what; empty where the row is no header of questions. */
    private static Map<Integer, Column> header(List<String> cells) {
        Map<Integer, Column> columns = new HashMap<>();
        for (int c = 0; c < cells.size(); c++) {
            Column column = column(cells.get(c));
            if (column != null) {
                columns.put(c, column);
            }
        }
        boolean asks = columns.containsValue(Column.TEXT);
        boolean answers = columns.containsValue(Column.OPTION)
                || columns.containsValue(Column.OPTIONS)
                || columns.containsValue(Column.KEY);
        return asks && answers ? columns : Map.of();
    }

    private static Map<Integer, Character> optionLetters(List<String> cells) {
        Map<Integer, Character> letters = new HashMap<>();
        for (int c = 0; c < cells.size(); c++) {
            if (column(cells.get(c)) == Column.OPTION) {
                String plain = Vietnamese.searchable(cells.get(c));
                char last = plain.charAt(plain.length() - 1);
                letters.put(c, Character.isDigit(last) ? (char) ('A' + last - '1') : Character.toUpperCase(last));
            }
        }
        return letters;
    }

    private static @Nullable Column column(String header) {
        String plain = Vietnamese.searchable(header);
        if (plain.matches("((phuong an|dap an|lua chon|tra loi|option) )?([a-h]|[1-8])")) {
            return Column.OPTION;
        }
        return switch (plain) {
            case "stt", "tt", "so", "so tt", "cau", "cau so", "no" -> Column.NUMBER;
            case "cau hoi", "noi dung", "noi dung cau hoi", "de bai", "cau hoi va phuong an", "question" -> Column.TEXT;
            case "phuong an", "cac phuong an", "phuong an tra loi", "lua chon", "cac lua chon" -> Column.OPTIONS;
            case "dap an", "dap an dung", "phuong an dung", "da", "key", "answer" -> Column.KEY;
            case "chu de", "chuyen de", "linh vuc", "topic" -> Column.TOPIC;
            case "muc do", "do kho", "cap do", "difficulty" -> Column.DIFFICULTY;
            case "giai thich", "loi giai", "huong dan", "huong dan giai", "explanation" -> Column.EXPLANATION;
            case "nguon", "nguon tham khao", "nguon trich dan", "trich dan", "tai lieu", "can cu", "source" ->
                Column.SOURCE;
            default -> null;
        };
    }

    private static List<SourceLine> flat(SourceTable table) {
        List<SourceLine> lines = new ArrayList<>();
        for (List<List<SourceLine>> row : table.rows()) {
            row.forEach(lines::addAll);
        }
        return byLetter(lines);
    }

    /** Options in two columns may run down the first and then down the second. */
    private static List<SourceLine> byLetter(List<SourceLine> lines) {
        List<SourceLine> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        List<Character> letters = new ArrayList<>();
        for (SourceLine line : filled) {
            OptionLabels.Label label = OptionLabels.atStart(line.text().text());
            if (label == null || letters.contains(label.upper())) {
                return lines;
            }
            letters.add(label.upper());
        }
        List<SourceLine> sorted = new ArrayList<>(filled);
        sorted.sort((one, other) -> letters.get(filled.indexOf(one)) - letters.get(filled.indexOf(other)));
        return sorted;
    }

    private static MarkedText joined(List<SourceLine> cell) {
        return cell.stream().map(SourceLine::text).reduce(MarkedText.EMPTY, MarkedText::then);
    }

    private static String words(List<SourceLine> cell) {
        return Vietnamese.clean(joined(cell).words());
    }
}
