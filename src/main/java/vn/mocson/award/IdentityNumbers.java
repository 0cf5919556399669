package vn.mocson.award;

import java.util.regex.Pattern;

/** Numbers of identity papers, which are looked at and not kept: nine digits on old cards, twelve on the ones of today. */
final class IdentityNumbers {

    /** Also in the groups in which people write them; a telephone number has ten digits. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<!\\d)(?:\\d{9}|\\d{12}|\\d{3}([ .-])\\d{3}(?:\\1\\d{3}){1,2}|\\d{4}([ .-])\\d{4}\\2\\d{4})(?!\\d)");

    private IdentityNumbers() {}

    /** @throws AwardRefused where there is one in these words */
    static void refuse(String words) {
        if (NUMBER.matcher(words).find()) {
            throw AwardRefused.identityNumber();
        }
    }
}
