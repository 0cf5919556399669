package vn.mocson.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.Refusal.FieldError;
import vn.mocson.contest.ContestDefinition;

/**
 * What the organizer chooses for the certificates of a contest.
 *
 * @param colour of title and prize, {@code #rrggbb}
 * @param frame of the frame, {@code #rrggbb}
 * @param above the body above the issuer; may be empty
 * @param opening what stands over the holder, as “Ban Tổ chức cuộc thi chứng nhận”
 * @param person how a person is addressed, as “Ông/Bà”; may be empty
 * @param collective how a unit is addressed
 * @param prizeWords what stands over the prize, as “Đã đạt”
 * @param taken what stands on a certificate of participation in its place
 * @param place where it is dated
 * @param authority as “TM. BAN TỔ CHỨC”; may be empty
 * @param signer the signer's name; empty leaves it to be written by hand
 * @param prizeSuffix ends the numbers of prizes: {@code 012/2024/GCN}
 * @param takenSuffix ends the numbers of participation
 * @param selfService whether people fetch their certificate of participation themselves
 * @param emblem a picture of this contest's; null for none
 * @param signature picture of the signature or seal; null leaves room to sign
 */
public record CertificateDesign(
        Heading heading,
        String colour,
        String frame,
        String above,
        String issuer,
        String title,
        String opening,
        String person,
        String collective,
        String prizeWords,
        String taken,
        String place,
        String authority,
        String position,
        String signer,
        String prizeSuffix,
        String takenSuffix,
        boolean selfService,
        @Nullable String emblem,
        @Nullable String signature) {

    /** The lines at the very top. */
    public enum Heading {
        NONE(""),
        STATE("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        PARTY("ĐẢNG CỘNG SẢN VIỆT NAM");

        private final String words;

        Heading(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** Under the words. */
        String motto() {
            return this == STATE ? "Độc lập - Tự do - Hạnh phúc" : "";
        }
    }

    /** As long as a line may be that still fits. */
    public static final int LONGEST = 160;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern SUFFIX = Pattern.compile("[\\p{Lu}\\d-]{1,12}");
    private static final double READABLE = 4.5;

    public CertificateDesign {
        colour = colour.strip().toLowerCase(Locale.ROOT);
        frame = frame.strip().toLowerCase(Locale.ROOT);
        above = Vietnamese.clean(above);
        issuer = Vietnamese.clean(issuer);
        title = Vietnamese.clean(title);
        opening = Vietnamese.clean(opening);
        person = Vietnamese.clean(person);
        collective = Vietnamese.clean(collective);
        prizeWords = Vietnamese.clean(prizeWords);
        taken = Vietnamese.clean(taken);
        place = Vietnamese.clean(place);
        authority = Vietnamese.clean(authority);
        position = Vietnamese.clean(position);
        signer = Vietnamese.clean(signer);
        prizeSuffix = Vietnamese.clean(prizeSuffix);
        takenSuffix = Vietnamese.clean(takenSuffix);
        List<FieldError> wrong = new ArrayList<>();
        colour(wrong, "colour", colour, READABLE);
        colour(wrong, "frame", frame, 1);
        required(wrong, "issuer", issuer);
        required(wrong, "title", title);
        required(wrong, "opening", opening);
        required(wrong, "position", position);
        for (String line : List.of(
                above,
                issuer,
                title,
                opening,
                person,
                collective,
                prizeWords,
                taken,
                place,
                authority,
                position,
                signer)) {
            if (line.length() > LONGEST) {
                wrong.add(new FieldError(
                        "texts",
                        "TOO_LONG",
                        "Mỗi dòng chữ dài tối đa " + LONGEST + " ký tự. Hãy rút ngắn dòng “" + line.substring(0, 30)
                                + "…”."));
            }
        }
        if (!SUFFIX.matcher(prizeSuffix).matches()
                || !SUFFIX.matcher(takenSuffix).matches()
                || prizeSuffix.equals(takenSuffix)) {
            wrong.add(new FieldError(
                    "suffix",
                    "SUFFIX",
                    "Ký hiệu của hai loại giấy gồm chữ in hoa, chữ số hoặc gạch nối, tối đa 12 ký tự, và phải khác nhau."
                            + " Hãy sửa lại."));
        }
        if (!wrong.isEmpty()) {
            throw CertificateRefused.design(wrong);
        }
    }

    /** What a contest begins with. */
    static CertificateDesign of(ContestDefinition contest) {
        return new CertificateDesign(
                Heading.NONE,
                contest.look().accent().colour(),
                "#b8862f",
                "",
                shortened(contest.organizer()),
                "GIẤY CHỨNG NHẬN",
                "Ban Tổ chức cuộc thi chứng nhận",
                "Ông/Bà",
                "Tập thể",
                "Đã đạt",
                "Đã tham gia và hoàn thành bài thi",
                "",
                "TM. BAN TỔ CHỨC",
                "TRƯỞNG BAN",
                "",
                "GCN",
                "GCN-TG",
                false,
                null,
                null);
    }

    private static String shortened(String text) {
        String clean = Vietnamese.clean(text);
        return clean.isEmpty() ? "Ban Tổ chức" : clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }

    String suffix(CertificateKind kind) {
        return kind == CertificateKind.PRIZE ? prizeSuffix : takenSuffix;
    }

    private static void required(List<FieldError> wrong, String field, String text) {
        if (text.isEmpty()) {
            wrong.add(new FieldError(field, "REQUIRED", "Hãy điền ô này."));
        }
    }

    private static void colour(List<FieldError> wrong, String field, String colour, double least) {
        if (!COLOUR.matcher(colour).matches()) {
            wrong.add(new FieldError(field, "COLOUR", "Màu ghi dạng #a61b29. Hãy chọn lại."));
        } else if (onWhite(colour) < least) {
            wrong.add(new FieldError(field, "TOO_PALE", "Màu chữ này quá nhạt, in ra khó đọc. Hãy chọn màu đậm hơn."));
        }
    }

    /** Contrast as WCAG 2 computes it. */
    private static double onWhite(String colour) {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            parts[i] = part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return 1.05 / (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05);
    }
}
