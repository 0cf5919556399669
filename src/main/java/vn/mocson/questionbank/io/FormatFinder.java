package vn.mocson.questionbank.io;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.files.SafeXml;
import vn.mocson.common.files.SafeZip;

/**
 * Finds out what a file is: by what it holds, and only where that leaves a choice by the ending of its name.
 * A name or a person that says otherwise than the content is no small matter, so the file is then refused.
 */
final class FormatFinder {

    /** Formats of plain text, which can be mistaken for each other. */
    private static final Set<QuestionFormat> PLAIN =
            EnumSet.of(QuestionFormat.TEXT, QuestionFormat.CSV, QuestionFormat.AIKEN, QuestionFormat.GIFT);

    private static final Pattern AIKEN_KEY = Pattern.compile("(?m)^ANSWER\\s*:");
    private static final Pattern AIKEN_OPTION = Pattern.compile("(?m)^[A-Z][.)] ");
    private static final Pattern NUMBERED_QUESTION =
            Pattern.compile("(?mu)^\\s*(?:Câu|CÂU|câu|Question|Bài)(?:\\s+hỏi)?\\s*\\d+\\s*[.:)]");
    private static final Pattern GIFT = Pattern.compile("(?m)^\\s*::[^\\n]*?::|^\\s*\\$CATEGORY:"
            + "|(?<!\\\\)\\{\\s*(?:[=~]|(?:TRUE|FALSE|T|F)\\s*(?:#[^{}]*)?})");
    /** Enough to know a format of text by. */
    private static final int LOOKED_AT = 200_000;

    private FormatFinder() {}

    /**
     * @param given null to find it out
     * @throws FileRefused where content, name and given format do not agree, or it is none of the formats
     */
    static QuestionFormat find(byte[] bytes, String name, @Nullable QuestionFormat given) {
        String ending = ending(name);
        QuestionFormat content = content(bytes, ending, given);
        Set<QuestionFormat> named = formats(ending);
        if (!named.isEmpty()
                && !named.contains(content)
                && !(content == QuestionFormat.TEXT && PLAIN.containsAll(named))) {
            throw new FileRefused("Tên tệp kết thúc bằng “." + ending + "” nhưng nội dung lại là " + described(content)
                    + ". Hãy kiểm tra xem có chọn nhầm tệp không, hoặc đổi đúng tên tệp.");
        }
        if (given != null) {
            boolean undecided = content == QuestionFormat.TEXT || given == QuestionFormat.TEXT;
            if (given != content && !(undecided && PLAIN.contains(given) && PLAIN.contains(content))) {
                throw new FileRefused("Định dạng được chọn là " + described(given) + " nhưng nội dung tệp là "
                        + described(content) + ". Hãy chọn lại định dạng.");
            }
            return given;
        }
        boolean tie = content == QuestionFormat.TEXT && named.size() == 1;
        return tie ? named.iterator().next() : content;
    }

    private static QuestionFormat content(byte[] bytes, String ending, @Nullable QuestionFormat given) {
        if (SafeZip.looksLikeOne(bytes) || SafeZip.looksLikeOldOffice(bytes)) {
            return packaged(bytes);
        }
        refuseOtherKinds(bytes);
        if (looksLikeXml(bytes)) {
            boolean expected = ending.equals("xml")
                    || given == QuestionFormat.MOODLE_XML
                    || given == QuestionFormat.QTI
                    || declaresXml(bytes);
            QuestionFormat xml = xml(bytes, expected);
            if (xml != null) {
                return xml;
            }
        }
        if (given == QuestionFormat.DOCX
                || given == QuestionFormat.XLSX
                || ending.equals("docx")
                || ending.equals("xlsx")) {
            SafeZip.check(bytes); // says what is the matter with a file that should have been a package
        }
        return plain(TextFile.decode(bytes));
    }

    private static QuestionFormat packaged(byte[] bytes) {
        Set<String> names = new HashSet<>();
        SafeZip.entries(bytes, name -> {
            names.add(name);
            return false;
        });
        if (names.contains("word/document.xml")) {
            return QuestionFormat.DOCX;
        }
        if (names.contains("xl/workbook.xml")) {
            return QuestionFormat.XLSX;
        }
        if (names.stream().anyMatch(name -> name.equals("imsmanifest.xml") || name.endsWith("/imsmanifest.xml"))) {
            return QuestionFormat.QTI;
        }
        if (names.contains("content.xml") && names.contains("mimetype")) {
            throw new FileRefused(
                    "Tệp ở dạng OpenDocument (.odt, .ods). Hãy lưu lại dạng .docx hoặc .xlsx rồi tải lên lần nữa.");
        }
        throw new FileRefused("Gói nén này không phải là tệp Word, Excel hay gói câu hỏi QTI (thiếu imsmanifest.xml).");
    }

    private static void refuseOtherKinds(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF")) {
            throw new FileRefused(
                    "Tệp PDF không đọc được thành câu hỏi. Hãy dùng tệp Word (.docx) gốc, hoặc dán nội dung vào ô dán.");
        }
        if (start.startsWith("{\\rtf")) {
            throw new FileRefused("Tệp ở dạng RTF. Hãy mở bằng Word, lưu lại dạng .docx rồi tải lên lần nữa.");
        }
    }

    private static boolean looksLikeXml(byte[] bytes) {
        return start(bytes).startsWith("<");
    }

    private static boolean declaresXml(byte[] bytes) {
        String start = start(bytes);
        return start.startsWith("<?xml") || start.startsWith("<!DOCTYPE") || start.startsWith("<quiz");
    }

    /** The first characters behind a byte order mark and spaces; UTF-16 without its zero bytes. */
    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1)
                .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .replace("\0", "")
                .stripLeading();
    }

    /** @param expected whether it must be XML; else null for text that only begins like it */
    private static @Nullable QuestionFormat xml(byte[] bytes, boolean expected) {
        String root;
        try {
            root = root(bytes);
        } catch (FileRefused e) {
            if (expected) {
                throw e;
            }
            return null;
        }
        return switch (root) {
            case "quiz" -> QuestionFormat.MOODLE_XML;
            case "assessmentItem", "assessmentTest", "qti-assessment-item", "qti-assessment-test", "manifest" ->
                QuestionFormat.QTI;
            case "questestinterop" ->
                throw new FileRefused("Tệp ở dạng QTI 1.x. Hãy xuất lại dạng QTI 2.1 hoặc 2.2 rồi tải lên lần nữa.");
            case String other -> {
                if (expected) {
                    throw new FileRefused("Tệp XML có phần tử gốc “" + other
                            + "”, không phải Moodle XML (quiz) hay QTI (assessmentItem).");
                }
                yield null;
            }
        };
    }

    private static String root(byte[] bytes) {
        try {
            XMLStreamReader xml = SafeXml.reader(bytes);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    return xml.getLocalName();
                }
            }
            return "";
        } catch (XMLStreamException e) {
            throw SafeXml.refusal(e);
        }
    }

    private static QuestionFormat plain(String text) {
        if (CsvQuestions.hasHeader(text)) {
            return QuestionFormat.CSV;
        }
        String looked = text.substring(0, Math.min(text.length(), LOOKED_AT));
        boolean numbered = NUMBERED_QUESTION.matcher(looked).find();
        if (AIKEN_KEY.matcher(looked).find() && AIKEN_OPTION.matcher(looked).find() && !numbered) {
            return QuestionFormat.AIKEN;
        }
        return GIFT.matcher(looked).find() ? QuestionFormat.GIFT : QuestionFormat.TEXT;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Which a name's ending promises; empty for one that promises nothing. */
    private static Set<QuestionFormat> formats(String ending) {
        return switch (ending) {
            case "docx", "docm", "doc" -> EnumSet.of(QuestionFormat.DOCX);
            case "xlsx", "xlsm", "xls" -> EnumSet.of(QuestionFormat.XLSX);
            case "csv", "tsv" -> EnumSet.of(QuestionFormat.CSV);
            case "gift" -> EnumSet.of(QuestionFormat.GIFT);
            case "aiken" -> EnumSet.of(QuestionFormat.AIKEN);
            case "xml" -> EnumSet.of(QuestionFormat.MOODLE_XML, QuestionFormat.QTI);
            case "zip" -> EnumSet.of(QuestionFormat.QTI);
            case "txt", "text", "md" -> PLAIN;
            default -> EnumSet.noneOf(QuestionFormat.class);
        };
    }

    private static String described(QuestionFormat format) {
        return switch (format) {
            case DOCX -> "tệp Word (.docx)";
            case XLSX -> "bảng tính Excel (.xlsx)";
            case CSV -> "bảng CSV";
            case AIKEN -> "câu hỏi dạng Aiken";
            case GIFT -> "câu hỏi dạng GIFT";
            case MOODLE_XML -> "câu hỏi dạng Moodle XML";
            case QTI -> "câu hỏi dạng QTI";
            case TEXT -> "văn bản thường";
        };
    }
}
