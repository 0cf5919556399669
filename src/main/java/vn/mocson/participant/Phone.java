package vn.mocson.participant;

import java.util.Optional;
import java.util.regex.Pattern;

/** A Vietnamese telephone number in its domestic form: {@code 0912345678}. */
record Phone(String digits) {

    private static final Pattern NOISE = Pattern.compile("[\\s.\\-()\\u00A0]+");
    private static final Pattern DOMESTIC = Pattern.compile("0[2-9]\\d{8,9}");

    /** Takes {@code +84 912.345.678}, {@code 84912345678} and {@code 0912 345 678}. */
    static Optional<Phone> parse(String text) {
        String digits = NOISE.matcher(text.strip()).replaceAll("");
        if (digits.startsWith("+84")) {
            digits = "0" + digits.substring(3);
        } else if (digits.startsWith("84") && digits.length() >= 11) {
            digits = "0" + digits.substring(2);
        }
        return DOMESTIC.matcher(digits).matches() ? Optional.of(new Phone(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Phone[…]"; // never in a log
    }
}
