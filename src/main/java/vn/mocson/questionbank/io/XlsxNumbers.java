package vn.mocson.questionbank.io;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import vn.mocson.common.text.Vietnamese;

/** Numbers and dates of cells as they are shown in Vietnam: 1954, 3,5 and 02/9/1945 as 02/09/1945. */
final class XlsxNumbers {

    /** What a spreadsheet keeps of a number. */
    private static final MathContext DIGITS = new MathContext(15);

    private final boolean from1904;
    private final DataFormatter formatter = new DataFormatter(Locale.of("vi", "VN"));

    XlsxNumbers(boolean from1904) {
        this.from1904 = from1904;
    }

    String shown(String value, XlsxStyles.Style style) {
        BigDecimal number;
        try {
            number = new BigDecimal(value.strip());
        } catch (NumberFormatException e) {
            return value;
        }
        if (number.precision() > 400 || Math.abs(number.scale()) > 400) {
            return value; // no number that a spreadsheet can hold
        }
        double approximate = number.doubleValue();
        if (DateUtil.isADateFormat(style.formatId(), style.format()) && DateUtil.isValidExcelDate(approximate)) {
            return date(approximate, style.format());
        }
        if (style.format().equalsIgnoreCase("General") || style.format().equals("@")) {
            return Vietnamese.plain(number.round(DIGITS)).toPlainString().replace('.', ',');
        }
        return formatter.formatRawCellContents(approximate, style.formatId(), style.format());
    }

    private String date(double value, String format) {
        String codes = format.toLowerCase(Locale.ROOT).replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "");
        boolean day = codes.contains("d");
        boolean year = codes.contains("y");
        boolean time = codes.contains("h") || codes.contains("s");
        boolean month = codes.contains("m") && (day || year || !time);
        StringBuilder pattern = new StringBuilder();
        if (day || !month && !year && !time) {
            pattern.append("dd/MM/yyyy");
        } else if (month) {
            pattern.append("MM/yyyy");
        } else if (year) {
            pattern.append("yyyy");
        }
        if (time) {
            pattern.append(pattern.isEmpty() ? "" : " ").append(codes.contains("s") ? "HH:mm:ss" : "HH:mm");
        }
        try {
            LocalDateTime date = DateUtil.getLocalDateTime(value, from1904, true);
            return date == null
                    ? String.valueOf(value)
                    : DateTimeFormatter.ofPattern(pattern.toString(), Locale.ROOT)
                            .format(date);
        } catch (DateTimeException | IllegalArgumentException e) {
            return String.valueOf(value);
        }
    }
}
