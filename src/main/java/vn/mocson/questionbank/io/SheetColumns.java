package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.mocson.common.text.Vietnamese;

/**
 * Which column holds what, found by the words of the header: any order, any case, with and without tone marks.
 *
 * @param places where each kind stands
 * @param options where each option stands by its place, 0 for A
 * @param contract the header is that of the CSV template: its key is letters and nothing else
 */
record SheetColumns(Map<Kind, Integer> places, Map<Integer, Integer> options, boolean contract) {

    enum Kind {
        NUMBER,
        TEXT,
        /** One option, in a sheet that has a row for each. */
        ANSWER,
        /** Whether it is right. */
        CORRECT,
        KEY,
        TOPIC,
        DIFFICULTY,
        EXPLANATION,
        SOURCE,
        TAGS,
        PIN
    }

    private static final Map<String, Kind> WORDS = words();
    private static final Pattern OPTION = Pattern.compile(
            "(?:(?:cac )?(?:phuong an|dap an|lua chon|tra loi|cau tra loi|y|option|choice|answer|pa|da) ?)?"
                    + "(?:([a-j])|(?<=[a-z] ?)([1-9]))");
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|:.*");
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(\\d{1,2})\\)?");

    SheetColumns {
        places = Map.copyOf(places);
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }

    private static Map<String, Kind> words() {
        Map<String, Kind> words = new HashMap<>();
        put(
                words,
                Kind.NUMBER,
                "stt",
                "tt",
                "so tt",
                "so thu tu",
                "so",
                "so cau",
                "cau so",
                "thu tu",
                "no",
                "cau hoi so");
        put(words, Kind.TEXT, "cau hoi", "noi dung cau hoi", "noi dung", "cau hoi trac nghiem", "de bai", "cau dan");
        put(words, Kind.TEXT, "noi dung cau hoi trac nghiem", "question", "question text", "text", "stem");
        put(words, Kind.ANSWER, "phuong an", "phuong an tra loi", "cac phuong an", "cac phuong an tra loi", "tra loi");
        put(words, Kind.ANSWER, "cau tra loi", "lua chon", "cac lua chon", "noi dung phuong an", "noi dung tra loi");
        put(words, Kind.ANSWER, "noi dung dap an", "option", "answer text", "choice", "phuong an lua chon");
        put(words, Kind.CORRECT, "dung", "dung sai", "la dap an dung", "la dap an", "is correct", "right", "danh dau");
        put(words, Kind.KEY, "dap an", "dap an dung", "key", "correct", "answer", "correct answer", "right answer");
        put(words, Kind.KEY, "phuong an dung", "cau tra loi dung", "tra loi dung", "dap an chinh xac", "da", "ket qua");
        put(words, Kind.KEY, "lua chon dung");
        put(words, Kind.TOPIC, "chu de", "topic", "chuyen de", "linh vuc", "phan", "chuong", "category", "danh muc");
        put(words, Kind.DIFFICULTY, "muc do", "do kho", "difficulty", "level", "cap do", "muc do nhan thuc", "muc");
        put(words, Kind.DIFFICULTY, "muc do kho");
        put(words, Kind.EXPLANATION, "giai thich", "loi giai", "explanation", "huong dan giai", "giai thich dap an");
        put(
                words,
                Kind.SOURCE,
                "nguon",
                "source",
                "can cu",
                "tai lieu",
                "tai lieu tham khao",
                "trich dan",
                "tham khao");
        put(words, Kind.SOURCE, "nguon trich dan", "nguon tai lieu", "nguon tham khao", "trich nguon", "dan chung");
        put(words, Kind.TAGS, "the", "tags", "tag", "tu khoa", "nhan");
        put(words, Kind.PIN, "pin", "giu vi tri", "co dinh", "ghim", "giu nguyen vi tri");
        return Map.copyOf(words);
    }

    private static void put(Map<String, Kind> words, Kind kind, String... names) {
        for (String name : names) {
            words.put(name, kind);
        }
    }

    /** Empty where the row is no header. */
    static Optional<SheetColumns> of(SheetRow header) {
        return of(header, new SheetRow(header.number(), List.of(), false));
    }

    /** Of a header in two rows, such as “Phương án” over “A”, “B”, “C” and “D”. */
    static Optional<SheetColumns> of(SheetRow upper, SheetRow lower) {
        Map<Kind, Integer> places = new EnumMap<>(Kind.class);
        Map<Integer, Integer> options = new TreeMap<>();
        boolean contract = false;
        List<Integer> plainCau = new ArrayList<>();
        int width = Math.max(upper.cells().size(), lower.cells().size());
        for (int column = 0; column < width; column++) {
            String written = lower.text(column).isEmpty() ? upper.text(column) : lower.text(column);
            String name = Vietnamese.searchable(written);
            int option = option(name);
            Kind kind = WORDS.containsKey(name) ? WORDS.get(name) : WORDS.get(withoutRemark(written));
            if (option >= 0) {
                options.putIfAbsent(option, column);
            } else if (kind != null) {
                places.putIfAbsent(kind, column);
                contract |= upper.text(column).equals("correct");
            } else if (name.equals("cau")) {
                plainCau.add(column);
            }
        }
        for (int column : plainCau) {
            // “Câu” is the number where another column has the words, else the words themselves
            places.putIfAbsent(places.containsKey(Kind.TEXT) ? Kind.NUMBER : Kind.TEXT, column);
        }
        if (options.size() < 2) {
            options.clear();
            asRowPerAnswer(places);
        } else {
            places.remove(Kind.ANSWER);
            Integer right = places.remove(Kind.CORRECT);
            if (right != null) {
                places.putIfAbsent(Kind.KEY, right);
            }
        }
        boolean header = places.containsKey(Kind.TEXT) && (!options.isEmpty() || places.containsKey(Kind.ANSWER));
        return header ? Optional.of(new SheetColumns(places, options, contract)) : Optional.empty();
    }

    /** “Câu hỏi | Đáp án | Đúng”: the word for a key stands for the options where another column says which is right. */
    private static void asRowPerAnswer(Map<Kind, Integer> places) {
        Integer key = places.get(Kind.KEY);
        if (!places.containsKey(Kind.ANSWER) && places.containsKey(Kind.CORRECT) && key != null) {
            places.put(Kind.ANSWER, key);
            places.remove(Kind.KEY);
        }
    }

    /** {@code Đáp án (A, B, C, D)} is “Đáp án”. */
    private static String withoutRemark(String written) {
        return Vietnamese.searchable(REMARK.matcher(written).replaceAll(" "));
    }

    private static int option(String name) {
        Matcher found = OPTION.matcher(name);
        if (!found.matches()) {
            return -1;
        }
        return found.group(1) != null
                ? found.group(1).charAt(0) - 'a'
                : found.group(2).charAt(0) - '1';
    }

    /** Whether a row with such a text in the place of its question could be a header once more. */
    static boolean mayBeHeader(String text) {
        return text.length() < 40 && WORDS.get(Vietnamese.searchable(text)) == Kind.TEXT;
    }

    /** A row under the header that numbers the columns: {@code (1) (2) (3) …}. */
    static boolean numbersTheColumns(SheetRow row) {
        int expected = 1;
        for (SheetCell cell : row.cells()) {
            if (!cell.isEmpty()) {
                Matcher number = COLUMN_NUMBER.matcher(Vietnamese.clean(cell.text()));
                if (!number.matches() || Integer.parseInt(number.group(1)) != expected++) {
                    return false;
                }
            }
        }
        return expected > 3;
    }

    boolean rowPerAnswer() {
        return options.isEmpty();
    }

    boolean has(Kind kind) {
        return places.containsKey(kind);
    }

    /** Empty where there is no such column. */
    String text(SheetRow row, Kind kind) {
        return row.text(places.getOrDefault(kind, -1));
    }

    SheetCell cell(SheetRow row, Kind kind) {
        return row.cell(places.getOrDefault(kind, -1));
    }
}
